"""A made-up co-op on this machine, from a household to mail that arrives and exact invoices."""
