"""PHP's mail(): sent as the household's mailbox would, or refused with the reason in its log."""

import base64
import json
import re
import shlex
import time
import uuid

import pytest

from lab.outside import outside_of

UNITS = ("coop-submit.socket", "coop-submit@*.service", "postfix.service")

HERE, NEIGHBOUR = "9905", "99f6"
AS_HOUSEHOLD = "setpriv --reuid=29905 --regid=29905 --clear-groups"


@pytest.fixture
def mail_server(neighbours):
    if not neighbours.has_mail:
        pytest.skip("this web server has no mail: scenario `all` has both")


@pytest.fixture
def own(neighbours):
    return neighbours.mailbox(HERE)


@pytest.fixture
def outside(server):
    return outside_of(server.address)


@pytest.fixture
def log(host, berg):
    """The site's php.log, emptied before the test."""
    path = f"/srv/coop/{HERE}/web/{berg}/logs/php.log"
    host.run_expect([0], f"truncate --size=0 {path}")
    return lambda: host.file(path).content_string


@pytest.fixture
def mail(run_php, berg):
    """Call it with what mail() takes: whether it was sent, and its subject, which no other message
    has.
    """

    def send(
        to,
        headers,
        *,
        options="",
        body="There are blueberries.\r\n",
        subject="Blueberries",
        site=berg,
    ):
        subject = f"{subject} {uuid.uuid4().hex}"
        arguments = ", ".join(
            f"base64_decode('{encode(one)}')" for one in (to, subject, body, headers, options)
        )
        return run_php(site, f"echo mail({arguments}) ? 'sent' : 'not sent';"), subject

    return send


def encode(text):
    return base64.b64encode(text.encode()).decode()


@pytest.fixture
def arrived(host, own, wait_until):
    """Call it with a subject: waits until that message is in the household's mailbox, and returns
    it.
    """

    def look(subject):
        return wait_until(
            lambda: (
                host.run(
                    f"grep -rlF -- {shlex.quote(subject)} {MAILDIR.format(own)}/new | xargs -r cat"
                ).stdout
            )
        )

    return look


MAILDIR = f"/srv/coop/{HERE}/mail/{{}}/Maildir"


def head_of(message):
    return re.sub(r"\r?\n[ \t]+", " ", message.replace("\r", "").partition("\n\n")[0])


@pytest.fixture
def fresh(host, own):
    """The mailbox has sent nothing yet, and won't have after the test."""
    command = f"coop-mailpolicy release {own}"
    host.run_expect([0], command)
    yield
    host.run_expect([0], command)


def test_without_mail_on_the_server_it_says_so(neighbours, mail, log):
    if neighbours.has_mail:
        pytest.skip("this web server has mail")
    assert mail("vera@outside.example", "From: alma@berg.example")[0] == "not sent"
    assert log().count("\n") == 1
    assert "this server sends no mail: let your program send by SMTP" in log()


@pytest.mark.usefixtures("mail_server")
class TestWithMail:
    """On a server that is mail server and web server."""

    def test_a_mailboxs_mail_arrives_in_the_world_signed(self, mail, log, outside, server, own):
        sent, subject = mail("Vera <vera@outside.example>", f"From: Shop <{own}>")
        assert (sent, log()) == ("sent", "")
        head = head_of(outside.find(f"Subject: {subject}").decode())
        assert re.search(rf"^DKIM-Signature: .*\bd={re.escape(server.domain)};", head, re.MULTILINE)
        assert f"Return-Path: <{own}>" in head

    def test_it_has_a_date_and_an_id_though_php_gives_it_none(self, mail, outside, server, own):
        head = head_of(
            outside.find(f"Subject: {mail('vera@outside.example', f'From: {own}')[1]}").decode()
        )
        assert re.search(r"^Date: \w{3}, \d", head, re.MULTILINE)
        assert re.search(rf"^Message-I[dD]: <.+@{re.escape(server.fqdn)}>$", head, re.MULTILINE)
        assert re.search(r"^DKIM-Signature: .*\bh=[^;]*\bdate:.*message-id", head, re.MULTILINE)

    def test_it_tells_nothing_of_the_visitor_and_the_program(self, mail, arrived, host, own):
        host.run_expect(
            [0],
            "echo 'mail.add_x_header = On' > /etc/php/8.4/fpm/conf.d/99-probe.ini; systemctl stop "
            "coop-php@9905",
        )
        try:
            _, subject = mail(
                own, f"From: {own}\r\nX-Mailer: PHP/8.4\r\nX-Originating-IP: 192.0.2.77"
            )
        finally:
            host.run_expect(
                [0], "rm /etc/php/8.4/fpm/conf.d/99-probe.ini; systemctl stop coop-php@9905"
            )
        head = head_of(arrived(subject))
        assert not re.search(
            r"PHP|probe\.php|192\.0\.2\.77|localhost|127\.0\.0\.1|XCLIENT|29905", head
        )
        hops = [line for line in head.splitlines() if line.startswith("Received: ")]
        assert hops[-1].startswith("Received: by ")

    def test_an_address_in_the_own_domain_and_utf8_pass(self, mail, arrived, neighbours, own):
        author = f"bücher@{neighbours.domain(HERE)}"
        sent, subject = mail(
            f"Åsa <{own}>", f"From: Bücher <{author}>", subject="Blåbär", body="Hjortron också.\n"
        )
        assert sent == "sent"
        message = arrived(subject)
        assert "Subject: Blåbär" in message
        assert f"From: Bücher <{author}>" in message
        assert "Hjortron också." in message

    def test_a_mailbox_with_other_letters_sends_as_itself(
        self, mail, arrived, log, neighbours, own
    ):
        author = neighbours.mailbox(HERE, "blåbär")
        sent, subject = mail(own, f"From: {author}")
        assert (sent, log()) == ("sent", "")
        assert f"Return-Path: <{author}>" in arrived(subject)

    def test_a_message_may_want_no_bounces(self, mail, outside, own):
        subject = mail("vera@outside.example", f"From: {own}", options="-f<>")[1]
        assert "Return-Path: <>" in outside.find(f"Subject: {subject}").decode()

    def test_bcc_is_sent_and_not_told(self, mail, arrived, own):
        sent, subject = mail("vera@outside.example", f"From: {own}\r\nBcc: hidden <{own}>")
        assert sent == "sent"
        assert "hidden" not in arrived(subject)

    def test_the_senders_option_is_the_return_address(self, mail, outside, neighbours, own):
        bounces = f"bounces@{neighbours.domain(HERE)}"
        sent, subject = mail("vera@outside.example", f"From: {own}", options=f"-f{bounces}")
        assert sent == "sent"
        assert f"Return-Path: <{bounces}>" in outside.find(f"Subject: {subject}").decode()

    @pytest.mark.parametrize(
        "author", ["wordpress@{site}", "WordPress <wordpress@{site}>", "www-data@{fqdn}", ""]
    )
    def test_an_address_that_a_program_made_up_gives_way_to_the_households_mailbox(
        self, mail, log, outside, server, berg, own, author
    ):
        """As WordPress writes when somebody has forgotten a password."""
        author = author.format(site=berg, fqdn=server.fqdn)
        sent, subject = mail("vera@outside.example", f"From: {author}" if author else "")
        assert (sent, log()) == ("sent", "")
        head = head_of(outside.find(f"Subject: {subject}").decode())
        assert f"Return-Path: <{own}>" in head
        name = "WordPress " if "WordPress" in author else ""
        assert re.search(rf"^From: {name}<?{re.escape(own)}>?$", head, re.MULTILINE)
        made_up = author.removeprefix("WordPress ").strip("<>")
        assert (f"\nReply-To: {made_up}" in head) == bool(author)

    def test_answers_go_where_the_program_wants_them(self, mail, outside, berg):
        headers = f"From: form@{berg}\r\nReply-To: visitor@outside.example"
        subject = mail("vera@outside.example", headers)[1]
        head = head_of(outside.find(f"Subject: {subject}").decode())
        assert re.findall(r"^Reply-To: .*$", head, re.MULTILINE) == [
            "Reply-To: visitor@outside.example"
        ]

    @pytest.mark.parametrize(
        "author",
        [
            "{neighbour}",
            "shop@{neighbours_domain}",
            "nobody-of-that-name@{domain}",
            "form@{site}, {neighbour}",
        ],
    )
    def test_nobody_else_is_written_as(self, mail, log, neighbours, server, berg, author):
        author = author.format(
            neighbour=neighbours.mailbox(NEIGHBOUR),
            neighbours_domain=neighbours.domain(NEIGHBOUR),
            domain=server.domain,
            site=berg,
        )
        assert mail("vera@outside.example", f"From: {author}")[0] == "not sent"
        assert (
            f"mail() didn't send: {author.split(',')[0]} isn't an address of household {HERE}: "
            "give From: an address of your household's" in log()
        )

    def test_an_own_return_address_doesnt_lend_a_strangers_name(self, mail, log, neighbours, own):
        assert (
            mail(
                "vera@outside.example", f"From: {neighbours.mailbox(NEIGHBOUR)}", options=f"-f{own}"
            )[0]
            == "not sent"
        )
        assert "not allowed in From or Sender" in log()

    @pytest.mark.parametrize(
        "options",
        [
            "-f{own}>\r\nRCPT\x20TO:<vera@outside.example",
            "-f{own}\x20cleo@",
            "-bs",
            "-X/tmp/trace\x20-bp",
        ],
    )
    def test_options_smuggle_nothing_in(self, mail, log, own, options):
        assert mail(own, f"From: {own}", options=options.format(own=own))[0] == "not sent"
        assert "isn't" in log()

    def test_a_recipient_nobody_has_is_refused_at_once(self, mail, log, server, own, fresh):
        assert mail(f"nobody-of-that-name@{server.domain}", f"From: {own}")[0] == "not sent"
        assert "550 5.1.1" in log()

    def test_the_mailboxs_limit_holds(self, mail, log, host, own, fresh):
        burst = json.loads(host.check_output("cat /etc/coop/mailpolicy.json"))["mailbox"]["burst"]
        name, _, domain = own.partition("@")
        assert (
            mail(", ".join(f"{name}+{number}@{domain}" for number in range(burst)), f"From: {own}")[
                0
            ]
            == "sent"
        )
        assert mail(own, f"From: {own}")[0] == "not sent"
        assert re.search(r"didn't send: 450 4\.7\.1 .* try again in ", log())

    def test_a_held_mailbox_sends_nothing(self, mail, log, host, own, fresh):
        host.run_expect([0], f"coop-mailpolicy hold {own}")
        assert mail(own, f"From: {own}")[0] == "not sent"
        assert "sending is held" in log()

    def test_a_frozen_household_sends_nothing(self, mail, log, neighbours, own):
        neighbours.frozen = frozenset({HERE})
        neighbours.apply()
        try:
            assert mail(own, f"From: {own}")[0] == "not sent"
            assert "invoices are unpaid" in log()
        finally:
            neighbours.frozen = frozenset()
            neighbours.apply()

    def test_a_message_over_the_co_ops_limit_is_refused_and_none_of_it_sent(
        self, run_php, host, log, berg, own
    ):
        most = int(host.check_output("postconf -h message_size_limit"))
        code = f"""$pipe = popen(ini_get('sendmail_path'), 'w');
fwrite($pipe, "To: {own}\\nFrom: {own}\\n\\n");
for ($n = 0; $n < {most // 1_000_000} + 2; $n++)
    fwrite($pipe, str_repeat(str_repeat('x', 99) . "\\n", 10000));
echo pclose($pipe) ? 'not sent' : 'sent';"""
        assert run_php(berg, code) == "not sent"
        assert f"the message is larger than {most // 1_000_000} MB" in log()

    def test_it_is_metered_as_the_households_mail(self, mail, agent, own, fresh):
        meter = agent("mail_sent")
        meter.read()
        for _ in range(2):
            assert mail(own, f"From: {own}")[0] == "sent"
        meter.read("--partial-hour")
        assert meter.use(HERE) == 2

    def test_the_way_to_postfix_is_closed_to_members_and_web_servers(self, host):
        knock = (
            "import socket; "
            "socket.socket(socket.AF_UNIX).connect('/var/spool/postfix/public/coop-submit')"
        )
        for who in (AS_HOUSEHOLD, "setpriv --reuid=www-data --regid=www-data --init-groups"):
            refused = host.run(f'{who} python3 -c "{knock}"')
            assert "PermissionError" in refused.stderr
        assert ":10587 " not in host.check_output("ss --listening --tcp --numeric")

    def test_only_households_are_let_in(self, host):
        told = host.run(
            "echo 'From: root@localhost' | setpriv --reuid=www-data --regid=www-data "
            "--clear-groups /usr/local/lib/coop-web/sendmail -t"
        )
        assert told.rc == 77
        assert "for households' web sites only" in told.stderr

    def test_who_it_is_isnt_believed_but_known(self, host, neighbours, own):
        """Straight to the socket, with everything that might be taken for an identity."""
        neighbour = neighbours.mailbox(NEIGHBOUR)
        request = {"sender": neighbour, "recipients": [own], "from_headers": False}
        claims = {"household": NEIGHBOUR, "login": neighbour, "uid": 29906}
        program = (
            "import socket, sys; way = socket.socket(socket.AF_UNIX); "
            "way.connect('/run/coop-submit.sock'); way.recv(6);"
            "way.sendall(sys.argv[1].encode()); way.shutdown(1); print(way.recv(999).decode())"
        )
        said = f"{json.dumps(request | claims)}\nFrom: {neighbour}\nTo: {own}\n\nx"
        told = host.check_output(
            f"{AS_HOUSEHOLD} python3 -c {shlex.quote(program)} {shlex.quote(said)}"
        )
        assert f"{neighbour} isn't an address of household {HERE}" in json.loads(told)["sentence"]

    def test_programs_that_call_sendmail_themselves_are_served_and_told_the_same(
        self, run_php, berg, own, neighbours, fresh
    ):
        def call(author):
            message = f"To: {own}\\\\nFrom: {author}\\\\n\\\\nx"
            return run_php(
                berg,
                f"exec(\"printf '{message}' | /usr/sbin/sendmail -t -i 2>&1\", $told, $code); "
                "echo $code, implode($told);",
            )

        assert call(own) == "0"
        neighbour = neighbours.mailbox(NEIGHBOUR)
        assert f"77sendmail: not sent: {neighbour} isn't an address" in call(neighbour)

    def test_so_many_at_once_wait_for_each_other(self, run_php, berg, own, fresh):
        message = f"To: {own}\\\\nFrom: {own}\\\\n\\\\nx\\\\n"
        code = f"""$send = "printf '{message}' | " . ini_get('sendmail_path');
echo shell_exec("for n in 1 2 3 4 5 6 7 8; do ($send || echo failed) & done; wait; echo done");"""
        began = time.monotonic()
        assert run_php(berg, code).split() == ["done"]
        assert time.monotonic() - began < 30

    def test_who_keeps_knocking_keeps_nobody_out(self, host, mail, neighbours, dal):
        knock = (
            "import socket\nfor _ in range(600): way = socket.socket(socket.AF_UNIX); "
            "way.connect('/run/coop-submit.sock'); way.close()"
        )
        host.run_expect([0], f"{AS_HOUSEHOLD} python3 -c {shlex.quote(knock)}")
        neighbour = neighbours.mailbox(NEIGHBOUR)
        assert mail(neighbour, f"From: {neighbour}", site=dal)[0] == "sent"

    def test_nothing_is_left_running_and_no_address_in_its_journal(
        self, host, mail, own, wait_until
    ):
        mail("nobody", f"From: {own}")
        wait_until(
            lambda: not host.run("systemctl list-units --plain --no-legend 'coop-submit@*'").stdout
        )
        assert own not in host.check_output("journalctl --no-pager --quiet --unit='coop-submit@*'")
