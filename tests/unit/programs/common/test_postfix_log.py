"""Lines of Postfix's log."""

import pytest

from programs.common.postfix_log import find_login, split_line


@pytest.mark.parametrize(
    ("said", "login"),
    [
        ("client=a[::1], sasl_method=PLAIN, sasl_username=alma@x.example", "alma@x.example"),
        ("client=a[::1], sasl_username=alma@x.example, sasl_sender=bo", "alma@x.example"),
        ("client=a[::1], orig_client=sasl_username=bo", None),
        ("client=a[::1]", None),
        ("to=<client=x, sasl_username=bo>", None),
    ],
)
def test_who_submits_a_message(said, login):
    queue_id, text = split_line(f"4f1AB: {said}")
    assert (queue_id, find_login(text)) == ("4f1AB", login)


@pytest.mark.parametrize("line", ["connect from a[198.51.100.7]", "", "warning", "a b: c"])
def test_a_line_about_no_message_has_no_queue_id(line):
    assert split_line(line) == ("", "")
