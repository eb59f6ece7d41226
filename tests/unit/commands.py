"""Command lines as a person types them, in an inventory and a state folder of their own."""

import io
from contextlib import redirect_stdout

import pytest

from coopctl.cli.app import run
from coopctl.provision import hosts as provision_hosts
from tests.unit.frysboxen import coop_yml

HOSTS = (
    "mail:\n  hosts:\n    mail1: {ansible_host: 192.0.2.10, coop_fqdn: mail.frysboxen.example}\n"
)


_list_inventory = provision_hosts._list_inventory
_listings = {}


def _list_once(folder):
    """What Ansible says of an inventory, asked once for all tests with the same: it takes a second
    and more.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    words = tuple((str(path.relative_to(folder)), path.read_bytes()) for path in files)
    if words not in _listings:
        _listings[words] = _list_inventory(folder)
    return _listings[words]


@pytest.fixture
def in_inventory(tmp_path, monkeypatch, capsys):
    """Call it with the text of a coop.yml and a hosts.yml: returns what runs a command line there.

    That gives (exit code, standard output, standard error); the output as bytes if `binary`.
    """
    folder = tmp_path / "inventory"
    (folder / "group_vars" / "all").mkdir(parents=True)
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(provision_hosts, "_list_inventory", _list_once)

    def prepare(coop=None, *, hosts=HOSTS, binary=False):
        (folder / "hosts.yml").write_text(hosts)
        (folder / "group_vars" / "all" / "coop.yml").write_text(coop or coop_yml())

        def call(*words, stdin=""):
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
            capsys.readouterr()
            with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")) as stdout:
                code = run(["-i", str(folder), *words])
                stdout.flush()
            written = stdout.buffer.getvalue()
            return code, written if binary else written.decode(), capsys.readouterr().err

        return call

    return prepare
