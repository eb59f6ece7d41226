"""What stands in for Postfix."""

import re
import socket
import threading

ADDRESS = re.compile("<(.*?)>")


class Postfix:
    """Takes one session at `address`: a socket's path, or an address and port. `refuse` holds what
    it answers about a recipient, `end` what it answers to a message (None: it hangs up), `logins`,
    `senders`, `recipients` and `taken` what it was told.
    """

    def __init__(self, address):
        self.refuse, self.end = {}, b"250 ok"
        self.logins, self.senders, self.recipients, self.taken = [], [], [], []
        self._listener = socket.socket(
            socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
        )
        self._listener.bind(address)
        self.address = self._listener.getsockname()

    def __enter__(self):
        self._listener.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def _serve(self):
        try:
            connection, _ = self._listener.accept()
        except OSError:  # nobody came
            return
        with connection, connection.makefile("rwb", buffering=0) as stream:
            stream.write(b"220 hi\r\n")
            self._replies = [b""]
            for line in stream:
                answer = self._answer(line.decode(), stream)
                if answer is None:
                    return
                stream.write(answer + b"\r\n")

    def _answer(self, line, stream):
        match line[:4].upper():
            case "EHLO":
                return b"250-8BITMIME\r\n250-SIZE 10240000\r\n250 SMTPUTF8"
            case "XCLI":
                self.logins.append(line.strip().partition("LOGIN=")[2])
                return b"220 hi"
            case "MAIL":
                self.senders.append(line.strip().upper())
                self._replies = []
            case "RCPT":
                recipient = ADDRESS.search(line)[1]
                self.recipients.append(recipient)
                self._replies.append(self.refuse.get(recipient, b"250 ok"))
                return self._replies[-1]
            case "DATA" if any(reply.startswith(b"2") for reply in self._replies):
                stream.write(b"354 go on\r\n")
                self.taken.append(b"".join(iter(stream.readline, b".\r\n")))
                return self.end
            case "DATA":
                return b"503 no recipients"
            case "QUIT":
                return b"221 bye"
        return b"250 ok"
