import os

import pytest

from programs.websubmit.options import find_log, parse_options
from programs.websubmit.protocol import Request
from programs.websubmit.refusal import Refusal


def test_as_php_calls_it():
    options = parse_options(["--log=/logs/php.log", "-t", "-i"])
    assert options.request == Request(None, (), from_headers=True)
    assert (options.dot_ends, options.log) == (False, "/logs/php.log")


@pytest.mark.parametrize(
    "arguments",
    [
        ["-falma@x.example"],
        ["-f", "alma@x.example"],
        ["-r", "<alma@x.example>"],
        ["-oi", "-oem", "-F", "Alma", "-falma@x.example"],
    ],
)
def test_the_sender(arguments):
    assert parse_options(arguments).request.sender == "alma@x.example"


def test_a_sender_of_none_isnt_the_same_as_no_sender():
    assert parse_options(["-f<>"]).request.sender == ""
    assert parse_options([]).request.sender is None


def test_recipients_follow_the_options():
    assert parse_options(["-i", "--", "bo@x.example", "cleo@x.example"]).request.recipients == (
        "bo@x.example",
        "cleo@x.example",
    )


@pytest.mark.parametrize("arguments", [[], ["-odb"], ["-bm"], ["-N", "never", "-R", "full"]])
def test_a_dot_ends_the_message_unless_its_told_otherwise(arguments):
    assert parse_options(arguments).dot_ends
    assert not parse_options([*arguments, "-oi"]).dot_ends


@pytest.mark.parametrize("arguments", [["-bs"], ["-bp"], ["-Z"], ["-f"], ["--verbose"]])
def test_what_isnt_offered_is_refused_in_words(arguments):
    with pytest.raises(Refusal, match=r"^sendmail: ") as refusal:
        parse_options(["--log=/logs/php.log", *arguments])
    assert refusal.value.code == os.EX_USAGE
    assert find_log(["--log=/logs/php.log", *arguments]) == "/logs/php.log"
