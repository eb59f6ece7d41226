"""Mail in a browser, as the browser does it: pages, forms and cookies."""

import html
import http.client
import re
import socket
import ssl
import time
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import pytest

UNITS = ("coop-webmail.service", "nginx.service", "dovecot.service")


@pytest.fixture(scope="module")
def webmail_name(host):
    found = re.search(
        r"server_name ([^\s;]+)", host.run("cat /etc/nginx/conf.d/coop-webmail.conf").stdout
    )
    if not found:
        pytest.skip("this server has no webmail")
    return found[1]


class Browser:
    """A browser's window: it keeps cookies and the token that Roundcube asks for in every form."""

    def __init__(self, address, name):
        self.address, self.name, self.cookies, self.token = address, name, {}, ""
        self._context = ssl.create_default_context()
        self._context.check_hostname, self._context.verify_mode = False, ssl.CERT_NONE

    def open(self, path, form=None):
        """GET, or POST a form. Returns status, headers and text."""
        connection = http.client.HTTPSConnection(self.name, timeout=60, context=self._context)
        plain = socket.create_connection((self.address, 443), timeout=60)
        connection.sock = self._context.wrap_socket(plain, server_hostname=self.name)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "X-Roundcube-Request": self.token,
        }
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(
            "POST" if form is not None else "GET",
            path,
            body=urlencode(form) if form is not None else None,
            headers=headers,
        )
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        for line in answer.headers.get_all("Set-Cookie", []):
            for cookie in SimpleCookie(line).values():
                self.cookies[cookie.key] = cookie.value
        if found := re.search(r'"request_token":"([^"]+)"', text):
            self.token = found[1]
        return answer.status, answer.headers, text

    def submit(self, path, **fields):
        return self.open(path, {"_token": self.token, **fields})

    def log_in(self, user, password):
        """Fill in the login form. Tells whether the mail was shown."""
        self.open("/")
        _, headers, _ = self.submit(
            "/?_task=login",
            _task="login",
            _action="login",
            _user=user,
            _pass=password,
            _timezone="Europe/Stockholm",
        )
        if "_task=mail" not in headers.get("Location", ""):
            return False
        return "messagelist" in self.open("/?_task=mail&_mbox=INBOX")[2]

    def subjects(self):
        """What the list of the inbox shows, by uid."""
        _, _, text = self.open("/?_task=mail&_action=list&_mbox=INBOX&_remote=1")
        rows = re.findall(r"add_message_row\((\d+),(.*?)\);", text.replace('\\"', '"'))
        return dict(rows)

    def write(self, *, to, subject, text):
        """Compose and send. Returns what the page says."""
        _, headers, page = self.open("/?_task=mail&_action=compose")
        if "Location" in headers:
            _, _, page = self.open("/" + headers["Location"].split("/")[-1])
        draft = re.search(r'name="_id" value="([^"]+)"', page)[1]
        sender = re.search(
            r'<select[^>]*name="_from"[^>]*>.*?<option value="(\d+)"', page, re.DOTALL
        )[1]
        fields = {"_id": draft, "_from": sender, "_to": to, "_subject": subject, "_message": text}
        fields |= {
            "_task": "mail",
            "_action": "send",
            "_is_html": "0",
            "_store_target": "Sent",
            "_framed": "1",
            "_remote": "1",
        }
        return self.submit("/?_task=mail&_action=send&_framed=1", **fields)[2]


@pytest.fixture
def browser(server, webmail_name):
    return Browser(server.address, webmail_name)


@pytest.fixture
def almas_browser(browser, alma):
    assert browser.log_in(alma.address, alma.password)
    return browser


@pytest.fixture(scope="module")
def our_address(host):
    """Where the server sees this machine."""
    return host.check_output("echo $SSH_CLIENT").split()[0]


def test_a_member_reads_what_has_arrived(almas_browser, stranger_writes, arrives, alma):
    message = stranger_writes(alma.address)
    arrives(alma, message)
    (uid,) = [uid for uid, row in almas_browser.subjects().items() if message["Subject"] in row]
    status, _, page = almas_browser.open(f"/?_task=mail&_action=show&_mbox=INBOX&_uid={uid}")
    assert (status, "help yourselves" in html.unescape(page)) == (200, True)


def test_a_login_without_a_domain_is_of_the_co_op(browser, alma):
    assert browser.log_in(alma.address.partition("@")[0], alma.password)


def test_what_a_member_writes_arrives_and_says_nothing_of_the_browser(
    almas_browser, imap, our_address, alma, cleo
):
    subject = f"From the browser {time.time_ns()}"
    assert "sent_successfully" in almas_browser.write(
        to=cleo.address, subject=subject, text="Fika?\n"
    )
    message = wait_until(lambda: find_by_subject(imap, cleo, subject))
    headers = message.partition(b"\r\n\r\n")[0].decode()
    assert f"From: {alma.address}" in headers or f"<{alma.address}>" in headers
    assert our_address not in headers
    assert not re.search(r"roundcube|X-Originating", headers, re.IGNORECASE)
    assert wait_until(lambda: find_by_subject(imap, alma, subject, folder="Sent"))


def find_by_subject(imap, member, subject, folder="INBOX"):
    return find(imap, member, "SUBJECT", subject, folder=folder)


def find_by_text(imap, member, text):
    return find(imap, member, "TEXT", text, folder="INBOX")


def find(imap, member, key, text, *, folder):
    with imap(member) as session:
        session.select(folder, readonly=True)
        numbers = session.search(None, key, f'"{text}"')[1][0].split()
        return session.fetch(numbers[-1], "(RFC822)")[1][0][1] if numbers else None


def wait_until(ask, *, seconds=20):
    deadline = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.3)
    return answer


def test_nobody_sends_as_another_member(almas_browser, alma, cleo):
    form = {
        "_task": "settings",
        "_action": "save-identity",
        "_iid": "",
        "_name": "Cleo",
        "_email": cleo.address,
        "_framed": "1",
    }
    almas_browser.open("/?_task=settings")
    almas_browser.submit("/?_task=settings&_action=save-identity&_framed=1", **form)
    _, _, page = almas_browser.open("/?_task=mail&_action=compose")
    _, headers, page = almas_browser.open("/?_task=mail&_action=compose")
    if "Location" in headers:
        _, _, page = almas_browser.open("/" + headers["Location"].split("/")[-1])
    forged = [
        number
        for number, text in re.findall(r'<option value="(\d+)"[^>]*>([^<]*)', page)
        if cleo.address in html.unescape(text)
    ]
    assert forged, "the identity wasn't saved: this test would prove nothing"
    draft = re.search(r'name="_id" value="([^"]+)"', page)[1]
    fields = {
        "_id": draft,
        "_from": forged[0],
        "_to": alma.address,
        "_subject": "forged",
        "_message": "x",
        "_is_html": "0",
    }
    fields |= {"_task": "mail", "_action": "send", "_framed": "1"}
    assert (
        "sent_successfully"
        not in almas_browser.submit("/?_task=mail&_action=send&_framed=1", **fields)[2]
    )


@pytest.fixture
def sieve(host):
    if not host.socket("tcp://0.0.0.0:4190").is_listening:
        pytest.skip("this server has no ManageSieve")


@pytest.mark.usefixtures("sieve")
def test_a_vacation_notice_is_set_and_answers(almas_browser, imap, member_writes, alma, cleo):
    page = "/?_task=settings&_action=plugin.managesieve-vacation"
    almas_browser.open(page)
    reason = (
        f"Back in August {time.time_ns()}."  # who was told this once isn't told again for a day
    )
    form = {
        "vacation_status": "on",
        "vacation_subject": "On the island",
        "vacation_reason": reason,
        "vacation_action": "",
    }
    form |= {
        "vacation_interval": "1",
        "vacation_interval_type": "days",
        "_remote": "1",
        "vacation_datefrom": "",
        "vacation_dateto": "",
    }
    _, _, said = almas_browser.submit(page, **form)
    assert "confirmation" in said, said[-2000:]
    try:
        member_writes(cleo, alma.address)
        assert reason.encode() in wait_until(lambda: find_by_text(imap, cleo, reason))
    finally:
        almas_browser.open(page)
        almas_browser.submit(page, **{**form, "vacation_status": "off"})


def test_cookies_are_for_https_and_for_no_script(browser):
    _, headers, _ = browser.open("/")
    (cookie,) = headers.get_all("Set-Cookie")
    assert {"secure", "httponly", "samesite=lax"} <= {
        part.strip().lower() for part in cookie.split(";")
    }


def test_pages_load_nothing_from_strangers(browser):
    _, headers, _ = browser.open("/")
    policy = dict(
        part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'self'"
    assert "max-age=" in headers["Strict-Transport-Security"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "X-Powered-By" not in headers


def test_a_page_speaks_the_browsers_language(server, webmail_name):
    browser = Browser(server.address, webmail_name)
    connection_headers = {"Accept-Language": "sv-SE,sv;q=0.9"}
    connection = http.client.HTTPSConnection(webmail_name, timeout=60, context=browser._context)
    connection.sock = browser._context.wrap_socket(
        socket.create_connection((server.address, 443)), server_hostname=webmail_name
    )
    connection.request("GET", "/", headers=connection_headers)
    assert 'lang="sv"' in connection.getresponse().read().decode()
    connection.close()


def test_what_pages_are_made_of_is_there(browser):
    _, _, page = browser.open("/")
    found = re.findall(r'(?:src|href)="((?:program|skins|plugins)/[^"]+)"', page)
    assert len(found) > 5
    assert {path: browser.open(f"/{path}")[0] for path in found} == dict.fromkeys(found, 200)


@pytest.mark.parametrize(
    "path",
    [
        "/config/config.inc.php",
        "/installer/",
        "/installer/index.php",
        "/logs/errors.log",
        "/temp/",
        "/SQL/sqlite.initial.sql",
        "/bin/update.sh",
        "/vendor/autoload.php",
        "/program/lib/Roundcube/rcube.php",
        "/program/include/iniset.php",
        "/plugins/coop/coop.php",
        "/plugins/managesieve/config.inc.php",
        "/plugins/password/password.php",
        "/skins/elastic/meta.json",
        "/index.php/../config/config.inc.php",
        "/program/js/..%2f..%2fconfig/config.inc.php",
        "/.htaccess",
        "/composer.json",
        "/webmail.db",
    ],
)
def test_nothing_but_the_program_is_reached(browser, path):
    status, _, text = browser.open(path)
    assert status in (400, 403, 404)
    assert "<?php" not in text


def test_passwords_are_not_changed_here(almas_browser):
    status, _, page = almas_browser.open("/?_task=settings&_action=plugin.password")
    assert status == 404 or "_curpasswd" not in page
    assert "plugin.password" not in almas_browser.open("/?_task=settings")[2]


def test_php_was_never_root_and_sees_no_drawer(host):
    process = host.check_output("systemctl show --property=MainPID --value coop-webmail.service")
    assert host.check_output(f"ps -o user= -p {process}") == "webmail"
    assert (
        host.run(
            f"nsenter --target={process} --mount setpriv --reuid=webmail --clear-groups ls "
            "/srv/coop"
        ).rc
        != 0
    )


def test_php_comes_back_after_it_was_killed(host, browser):
    host.run_expect([0], "systemctl kill --signal=KILL coop-webmail.service")
    wait_until(lambda: browser.open("/")[0] == 200)


def test_the_hourly_cleaning_works(host, almas_browser):
    host.run_expect([0], "systemctl start coop-webmail-clean.service")
    assert almas_browser.open("/?_task=mail")[0] == 200


def test_debian_s_own_php_does_not_run(host):
    assert not host.service("php8.4-fpm.service").is_running


# Last: Dovecot makes everybody wait at whose address passwords were tried.


@pytest.fixture
def failures(host):
    """Call it for the lines that bans go by, since the test began."""
    since = host.check_output("date +%s")

    def read():
        lines = host.check_output(
            f"journalctl --unit=coop-webmail.service --since=@{since} --output=cat"
        ).splitlines()
        return [line for line in lines if line.startswith("Failed login")]

    return read


def test_a_wrong_password_is_refused_and_noted_with_the_browsers_address(
    browser, our_address, failures, alma
):
    assert not browser.log_in(alma.address, "not her password")
    assert set(failures()) == {f"Failed login from {our_address}"}


def test_a_line_in_the_login_field_is_no_line_in_the_journal(browser, our_address, failures):
    assert not browser.log_in("x\nFailed login from 192.0.2.1\n", "y")
    assert set(failures()) == {f"Failed login from {our_address}"}
