"""What callers of sendmail see, with a service at the socket's other end that answers once."""

import io
import os
import socket
import threading

import pytest

from programs.websubmit import client
from programs.websubmit.protocol import READY, render_answer


@pytest.fixture
def service(tmp_path, monkeypatch):
    """Call it with what the service says to each connection: its greeting and, when the message is
    there, its answer. Returns what came.
    """
    path = str(tmp_path / "socket")
    monkeypatch.setattr(client, "SOCKET", path)
    monkeypatch.setattr(client.time, "sleep", lambda seconds: None)
    listener = socket.socket(socket.AF_UNIX)
    received = []
    threads = []

    def serve(conversations):
        for greeting, answer in conversations:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(greeting)
                if answer is not None:
                    received.append(connection.makefile("rb").read())
                    connection.sendall(answer)

    def start(*conversations):
        listener.bind(path)
        listener.listen()
        threads.append(threading.Thread(target=serve, args=[conversations]))
        threads[-1].start()
        return received

    yield start
    for thread in threads:
        thread.join()
    listener.close()


@pytest.fixture
def send(monkeypatch, tmp_path):
    """Call it with a message and options: sendmail's exit code, and what stands in the log."""
    log = tmp_path / "php.log"
    log.touch()

    def run(message, *options):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(message)))
        return client.send([f"--log={log}", *options]), log.read_text()

    return run


def test_a_message_is_handed_over_whole(service, send):
    received = service((READY, render_answer(0, "")))
    assert send(b"To: bo@x.example\r\n\r\n.\r\nend", "-t", "-i") == (0, "")
    assert received[0].partition(b"\n")[2] == b"To: bo@x.example\r\n\r\n.\r\nend"


def test_a_dot_ends_it_where_thats_wanted(service, send):
    received = service((READY, render_answer(0, "")))
    send(b"To: bo@x.example\n\nyes\n.\nno\n", "-t")
    assert received[0].endswith(b"\nyes\n")


def test_why_it_wasnt_sent_stands_in_the_log(service, send, capsys):
    service((READY, render_answer(69, "450 4.7.1 try again in a minute")))
    code, log = send(b"\n", "-t")
    assert code == 69
    assert log.endswith(" UTC] mail() didn't send: 450 4.7.1 try again in a minute\n")
    assert "try again in a minute" in capsys.readouterr().err


def test_a_refusal_before_the_message_was_read_is_told_too(service, send):
    service((render_answer(77, "for households only"), None))
    code, log = send(b"x" * 10_000_000, "-t")
    assert (code, "for households only" in log) == (77, True)


def test_who_is_hung_up_on_tries_again(service, send):
    service((b"", None), (b"", None), (READY, render_answer(0, "")))
    assert send(b"\n", "-t") == (0, "")


def test_who_is_always_hung_up_on_gives_up(service, send):
    service(*[(b"", None)] * client._TRIES)
    code, log = send(b"\n", "-t")
    assert (code, "too many messages" in log) == (os.EX_UNAVAILABLE, True)


def test_without_an_answer_nothing_is_promised(service, send):
    service((READY, b""))
    code, log = send(b"\n", "-t")
    assert (code, "isn't known" in log) == (os.EX_UNAVAILABLE, True)


def test_without_mail_on_the_server_it_says_how_else(send, tmp_path, monkeypatch):
    monkeypatch.setattr(client, "SOCKET", str(tmp_path / "none"))
    code, log = send(b"\n", "-t")
    assert code == os.EX_UNAVAILABLE
    assert log.count("\n") == 1
    assert "this server sends no mail: let your program send by SMTP" in log


@pytest.mark.parametrize("kind", ["link", "missing"])
def test_only_a_file_that_is_there_is_written_to(send, tmp_path, monkeypatch, kind):
    monkeypatch.setattr(client, "SOCKET", str(tmp_path / "none"))
    target, log = tmp_path / "target", tmp_path / "other.log"
    target.touch()
    if kind == "link":
        log.symlink_to(target)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert client.send([f"--log={log}", "-t"]) == os.EX_UNAVAILABLE
    assert target.read_text() == ""
    assert log.exists() == (kind == "link")
