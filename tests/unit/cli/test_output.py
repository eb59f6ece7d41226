from coopctl.cli.output import print_listing, print_record


def test_what_members_wrote_is_printed_as_they_wrote_it(capsys):
    hostile = "[red]Almgren[/b] [link=x]"
    print_listing([{"name": hostile}], columns=("name",), as_json=False, empty="")
    print_record({"name": hostile}, as_json=False)
    assert capsys.readouterr().out.count(hostile) == 2
