"""Names of members that the web server answers for, each with a certificate."""
