from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0002_guards'),
    ]

    operations = [
        migrations.AddField(
            model_name='household',
            name='frozen_by',
            field=models.CharField(choices=[('person', 'Person'), ('policy', 'Policy')], max_length=6, null=True),
        ),
        migrations.AddField(
            model_name='household',
            name='frozen_since',
            field=models.DateField(null=True),
        ),
    ]
