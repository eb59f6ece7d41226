"""What each recipient of a list gets."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from programs.listserver.config import MailingList
from programs.listserver.outgoing import author_of, prepare_copies, read_envelope, return_path
from programs.listserver.tokens import is_bounce_tag, link_token, read_link_token

SECRET = b"s" * 32
POST = (
    b"From: Alma Berg <alma@x.example>\r\nTo: garden@lists.x.example\r\nSubject: hi\r\n"
    b"MIME-Version: 1.0\r\n%s\r\n%s"
)
TEXT = b"Content-Type: text/plain; charset=us-ascii\r\n"


def garden(**changes):
    fields = {
        "address": "garden@lists.x.example", "household": "0001", "folder": Path("/nowhere"),
        "archive": "off", "bounces": 3, "footer": "", "reply_to": "sender",
        "owners": ("alma@x.example",), "web": "lists.x.example",
    }  # fmt: skip
    return MailingList(**(fields | changes))


def copy(
    data,
    *,
    sender="garden+bounces-7@lists.x.example",
    recipient="bo@y.example",
    rewrite=False,
    **changes,
):
    copies = prepare_copies(
        data, mailing_list=garden(**changes), envelope=read_envelope(sender), rewrite=rewrite
    )
    return message_from_bytes(copies.copy_for(recipient, secret=SECRET), policy=policy.default)


def test_a_post_has_a_link_that_unsubscribes_its_recipient_alone():
    message = copy(POST % (TEXT, b"hello\r\n"))
    link = message["List-Unsubscribe"].split(">")[0].removeprefix("<")
    token = link.removeprefix("https://lists.x.example/unsubscribe/garden.lists.x.example/")
    assert read_link_token(token, secret=SECRET, address="garden@lists.x.example") == "bo@y.example"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message.get_content().splitlines() == ["hello"]


@pytest.mark.parametrize("changed", ["other@lists.x.example", "garden@lists.y.example"])
def test_a_link_is_for_one_list(changed):
    token = link_token(SECRET, address="garden@lists.x.example", subscriber="bo@y.example")
    assert read_link_token(token, secret=SECRET, address=changed) is None


@pytest.mark.parametrize(
    "token", ["", "/", "a/b", "Ym9AeS5leGFtcGxl/", "Ym9AeS5leGFtcGxl/AAAA", "é/é", "%%/x"]
)
def test_a_made_up_link_is_nobodys(token):
    assert read_link_token(token, secret=SECRET, address="garden@lists.x.example") is None


def test_words_of_mlmmj_are_marked_and_have_no_link():
    message = copy(
        POST % (TEXT, b"confirm\r\n"), sender="garden+bounces-confsub-0a1b@lists.x.example"
    )
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] is None


def test_mail_to_the_owners_is_a_persons():
    message = copy(POST % (TEXT, b"hi\r\n"), sender="garden+bounces-owner@lists.x.example")
    assert (message["Auto-Submitted"], message["List-Unsubscribe"]) == (None, None)


@pytest.mark.parametrize(
    ("sender", "extension"),
    [
        ("garden+bounces-7@lists.x.example", "bounces-7-bo+a=y.example"),
        ("garden+bounces-7-bo+a=y.example@lists.x.example", "bounces-7-bo+a=y.example"),
        ("garden+bounces-confsub-0a1b@lists.x.example", "bounces-confsub-0a1b"),
        ("garden+owner@lists.x.example", "bounces-help"),
    ],
)
def test_bounces_come_back_to_an_address_that_only_we_can_make(sender, extension):
    path = return_path(read_envelope(sender), recipient="bo+a@y.example", secret=SECRET)
    local, _, domain = path.partition("@")
    name, mark, tag, rest = local.split("+", 1)[0], *local.split("+", 1)[1].split("-", 2)
    assert (name, mark, rest, domain) == ("garden", "b", extension, "lists.x.example")
    assert is_bounce_tag(tag, secret=SECRET, address="garden@lists.x.example", extension=extension)
    assert not is_bounce_tag(
        tag, secret=SECRET, address="other@lists.x.example", extension=extension
    )


def test_a_rewritten_author_is_named_and_can_be_answered():
    message = copy(POST % (TEXT, b"hi\r\n"), rewrite=True)
    assert message["From"] == "Alma Berg via garden <garden@lists.x.example>"
    assert message["Reply-To"] == "Alma Berg <alma@x.example>"


def test_where_answers_go_to_the_list_a_rewritten_author_is_in_copy():
    message = copy(
        POST % (b"Reply-To: <garden@lists.x.example>\r\nCc: <c@z.example>\r\n" + TEXT, b"hi\r\n"),
        rewrite=True,
        reply_to="list",
    )
    assert message["Reply-To"] == "garden@lists.x.example"
    assert message["Cc"] == "c@z.example, Alma Berg <alma@x.example>"


@pytest.mark.parametrize(
    "author",
    [
        b"=?utf-8?q?a=0D=0ABcc:_b?= <a@x.example>",
        b"<>",
        b"",
        b"no address",
        b'"a\\"b" <a@x.example>',
    ],
)
def test_an_author_cannot_write_headers(author):
    data = POST.replace(b"Alma Berg <alma@x.example>", author) % (TEXT, b"hi\r\n")
    message = copy(data, rewrite=True)
    assert message["Bcc"] is None
    assert "garden@lists.x.example" in message["From"]


def test_the_authors_domain_is_read():
    assert author_of(POST % (TEXT, b"")) == "x.example"
    assert author_of(b"Subject: none\r\n\r\n") == ""


FOOTER = "-- \nthe garden, för alla"


def body_of(message):
    parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
    return "".join(parts)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (b"", b"hello\r\n"),
        (TEXT, b"hello"),
        (
            b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
            b"aGVsbG8K\r\n",
        ),
        (
            (
                b"Content-Type: text/plain; charset=utf-8\r\n"
                b"Content-Transfer-Encoding: quoted-printable\r\n"
            ),
            b"h=65llo\r\n",
        ),
        (
            b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n",
            b"hello \xe5\r\n",
        ),
        (b"Content-Type: text/html\r\n", b"<p>hello</p>\r\n"),
        (b'Content-Type: multipart/mixed; boundary="b"\r\n', b"--b\r\n\r\nhello\r\n--b--\r\n"),
        (
            b'Content-Type: multipart/alternative; boundary="b"\r\n',
            b"--b\r\n\r\nhello\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>hello</p>\r\n--b--\r\n",
        ),
    ],
    ids=["bare", "ascii", "base64", "quoted", "latin", "html", "mixed", "alternative"],
)
def test_a_footer_is_seen_whatever_the_message(head, body):
    text = body_of(copy(POST % (head, body), footer=FOOTER))
    assert "hello" in text
    assert text.rstrip().endswith("the garden, för alla")


def test_a_signed_message_stays_whole_inside():
    inner = (
        b"--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
        b"--b\r\nContent-Type: application/pgp-signature\r\n\r\nxyz\r\n--b--\r\n"
    )
    head = b'Content-Type: multipart/signed; boundary="b"; protocol="application/pgp-signature"\r\n'
    copies = prepare_copies(
        POST % (head, inner),
        mailing_list=garden(footer=FOOTER),
        envelope=read_envelope("g+bounces-1@x"),
        rewrite=False,
    )
    assert head + b"\r\n" + inner in copies.head + copies.tail
