"""Documents for members: invoices, credit notes, reminders, open books, and how they are paid."""
