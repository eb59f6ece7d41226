"""Refused recipients in Postfix's log."""

from programs.mailpolicy.refusals import Refusals

LOGIN = "4Xy: client=laptop[192.0.2.7], sasl_method=PLAIN, sasl_username=alma@frysboxen.example"
BOUNCE = (
    "4Xy: to=<x@outside.example>, relay=outside.example[192.0.2.1]:25, delay=1, delays=0/0/0/1, "
    "dsn={dsn}, status={status} (host said: no)"
)


def read(*lines):
    refusals = Refusals()
    return [found for line in lines if (found := refusals.read(line))]


def test_a_refused_recipient_counts_against_the_login():
    assert read(LOGIN, BOUNCE.format(dsn="5.1.1", status="bounced")) == ["alma@frysboxen.example"]
    assert read(LOGIN, BOUNCE.format(dsn="5.0.0", status="bounced")) == ["alma@frysboxen.example"]


def test_a_full_mailbox_a_large_message_and_a_delay_do_not():
    for dsn, status in (
        ("5.2.2", "bounced"),
        ("5.3.4", "bounced"),
        ("5.6.7", "bounced"),
        ("4.1.1", "deferred"),
        ("2.0.0", "sent"),
    ):
        assert read(LOGIN, BOUNCE.format(dsn=dsn, status=status)) == []


def test_nor_does_what_strangers_send():
    assert read("4Xy: client=laptop[192.0.2.7]", BOUNCE.format(dsn="5.1.1", status="bounced")) == []


def test_a_queue_id_means_nothing_after_its_message_is_gone():
    assert read(LOGIN, "4Xy: removed", BOUNCE.format(dsn="5.1.1", status="bounced")) == []


def test_what_a_message_says_of_itself_is_not_believed():
    assert (
        read(
            "4Xy: message-id=<9Zz: client=a[1], sasl_username=bo>",
            "9Zz: " + BOUNCE.format(dsn="5.1.1", status="bounced")[5:],
        )
        == []
    )


def test_memory_is_bounded():
    refusals = Refusals()
    for index in range(10_001):
        refusals.read(LOGIN.replace("4Xy", f"Q{index}"))
    assert refusals.read(BOUNCE.format(dsn="5.1.1", status="bounced").replace("4Xy", "Q0")) is None
    assert refusals.read(BOUNCE.format(dsn="5.1.1", status="bounced").replace("4Xy", "Q1"))
