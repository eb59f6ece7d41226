import pytest

from coopctl.core.accounts.app_passwords import id_of, is_app_password

MADE = "k7m2-9xqd-3fhw-p8tn-6vzc-rj45"


@pytest.mark.parametrize(
    "typed", [MADE, MADE.upper(), "k7m2-9xqd-3fhw-p8tn-6vzc-rjI5", "o7m2-9xqd-3fhw-p8tn-6vzc-rjL5"]
)
def test_it_is_known_as_people_type_it(typed):
    assert is_app_password(typed)


@pytest.mark.parametrize(
    "text",
    [
        MADE + "-",
        MADE + "x",
        MADE.replace("-", ""),
        MADE.replace("k", "u"),
        "correct horse battery",
        "",
    ],
)
def test_other_passwords_are_not(text):
    assert not is_app_password(text)


def test_its_first_group_names_it():
    assert id_of(MADE) == "k7m2"
