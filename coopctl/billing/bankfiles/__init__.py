"""Bank files as dataclasses. Pure: bytes in, a `BankFile` or InvalidInputError out, no guesses."""
