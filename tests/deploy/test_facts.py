"""Facts: what commands print, and what is understood."""

import base64
import gzip
import hashlib
import subprocess

from deploy.facts.dkim import DkimKeys, DkimRecords
from deploy.facts.dovecot import DovecotUsers
from deploy.facts.drawers import Drawers, SeenDrawer
from deploy.facts.lists import ListDigests
from deploy.facts.space import FreeSpace
from deploy.facts.tls import CertificateKey
from deploy.facts.together import Together, read_answers
from deploy.facts.web import HouseholdSockets, SeenFolder, WebFolders
from deploy.facts.wholefiles import Files, FileTexts, SeenFile
from deploy.operations.wholefiles import sha256_of

QGROUPS = """{"qgroup-show": [
{"qgroupid": "0/5", "referenced": 0, "max_referenced": "none", "path": ""},
{"qgroupid": "0/256", "referenced": 7, "max_referenced": 1073741824, "path": "0001"},
{"qgroupid": "0/257", "referenced": 7, "max_referenced": "none", "path": "0002"}]}"""


def run(command):
    return subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False
    ).stdout.splitlines()


def test_drawers_are_read_with_limit_and_mail_folder():
    lines = [
        "0001 0 711",
        "0001/mail 20001 700",
        "0002 0 755",
        "@limits",
        QGROUPS.replace("\n", ""),
    ]

    assert Drawers().process(lines) == {
        "0001": SeenDrawer(mode="711", mail="20001 700", limit=1073741824),
        "0002": SeenDrawer(mode="755", mail=None, limit=None),
    }


def test_without_btrfs_there_are_no_drawers(tmp_path):
    assert Drawers().process(run(Drawers().command(str(tmp_path / "none")))) == {}


def test_files_are_read_with_hash_owner_and_mode_and_missing_ones_are_left_out(tmp_path):
    file = tmp_path / "with space"
    file.write_text("å\n", encoding="utf-8")
    file.chmod(0o640)

    seen = Files().process(run(Files().command([str(file), str(tmp_path / "none")])))

    assert seen == {str(file): SeenFile(sha256_of("å\n"), file.owner(), file.group(), "640")}


def test_texts_of_files_come_back_whole(tmp_path):
    file = tmp_path / "f"
    file.write_text("one\n\ntwo å\n", encoding="utf-8")

    assert FileTexts().process(run(FileTexts().command([str(file), str(tmp_path / "none")]))) == {
        str(file): "one\n\ntwo å\n"
    }


def test_a_mailbox_without_passwords_is_closed(tmp_path):
    file = tmp_path / "users"
    file.write_text("a@x.example:x:1:1::/h::\nb@x.example:!:1:1::/h::\n")

    assert DovecotUsers().process(run(DovecotUsers().command(str(file)))) == {
        "a@x.example": True,
        "b@x.example": False,
    }


def test_a_key_counts_only_with_its_public_record(tmp_path):
    for name in ("a.example.s.key", "a.example.s.txt", "b.example.s.key"):
        (tmp_path / name).write_text("x\n")

    assert DkimKeys().process(run(DkimKeys().command(str(tmp_path)))) == {"a.example.s"}
    assert DkimRecords().process(run(DkimRecords().command(str(tmp_path)))) == {"a.example.s": "x"}


def test_a_lists_digest_is_read_from_a_file_of_its_own_only(tmp_path):
    (tmp_path / "secret").write_text("x\n")
    for name in ("garden", "linked"):
        (tmp_path / "0001" / "lists" / name / "control").mkdir(parents=True)
    (tmp_path / "0001" / "lists" / "garden" / "control" / ".digest").write_text("abc\n")
    (tmp_path / "0001" / "lists" / "linked" / "control" / ".digest").symlink_to(tmp_path / "secret")

    lines = run(ListDigests().command().replace("/srv/coop", str(tmp_path)))

    assert ListDigests().process(lines) == {str(tmp_path / "0001" / "lists" / "garden"): "abc"}


def test_a_record_over_several_lines_becomes_one(tmp_path):
    (tmp_path / "a.example.s.txt").write_text(
        's._domainkey IN TXT ( "v=DKIM1; k=rsa; "\n\t"p=MII" ) ;\n'
    )

    assert DkimRecords().process(run(DkimRecords().command(str(tmp_path)))) == {
        "a.example.s": 's._domainkey IN TXT ( "v=DKIM1; k=rsa; " "p=MII" ) ;'
    }


def test_all_records_are_read_at_once(tmp_path):
    for n in range(500):
        (tmp_path / f"d{n}.example.s.txt").write_text(f'( "v=DKIM1; "\n  "p={n}" )\n')
    (tmp_path / "d1.example.s.key").write_text("secret\n")

    records = DkimRecords().process(run(DkimRecords().command(str(tmp_path))))

    assert records == {f"d{n}.example.s": f'( "v=DKIM1; " "p={n}" )' for n in range(500)}


def stand_in(folder, name, script):
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_sockets_that_listen_are_read_with_one_process_for_all_names(tmp_path):
    units = [r"coop-php@0001.socket", r"coop-php@a\x2db.socket", "coop-php@0300.socket"]
    lines = "".join(f"{unit} loaded active listening PHP of a household\n" for unit in units)
    (tmp_path / "units").write_text(lines)
    stand_in(tmp_path, "systemctl", f"cat {tmp_path}/units")
    stand_in(
        tmp_path,
        "systemd-escape",
        f"echo run >> {tmp_path}/runs; shift 2; printf '%s' \"$*\" | sed 's/[\\]x2d/-/g'; echo",
    )

    command = f"PATH={tmp_path}:$PATH; {HouseholdSockets().command('coop-php')}"

    assert HouseholdSockets().process(run(command)) == {"0001", "a-b", "0300"}
    assert (tmp_path / "runs").read_text() == "run\n"


def test_where_no_socket_listens_there_is_none(tmp_path):
    stand_in(tmp_path, "systemctl", "true")

    command = f"PATH={tmp_path}:$PATH; {HouseholdSockets().command('coop-php')}"

    assert HouseholdSockets().process(run(command)) == frozenset()


def test_free_space_is_read_by_mount_point():
    assert FreeSpace().process(["  42 /", "7 /srv/coop"]) == {"/": 42, "/srv/coop": 7}


def together(tmp_path, questions, *, sha256):
    command = Together().command(
        questions=questions, path=str(tmp_path / "plan.json"), sha256=sha256
    )
    return Together().process(run(command.replace("/run/coop-apply.lock", str(tmp_path / "lock"))))


def test_facts_are_read_together_each_by_its_own(tmp_path):
    (tmp_path / "users").write_text("a@x.example:!:1:1::/h::\n")
    questions = {
        "users": (DovecotUsers, {"path": str(tmp_path / "users")}),
        "none": (DovecotUsers, {"path": str(tmp_path / "none")}),
        "keys": (DkimKeys, {"folder": str(tmp_path)}),
    }

    answers = read_answers(questions, together(tmp_path, questions, sha256=""))

    assert answers == {"users": {"a@x.example": False}, "none": {}, "keys": frozenset()}


def test_nothing_is_read_where_the_plan_is_already_applied(tmp_path):
    (tmp_path / "plan.json").write_text("{}\n")

    assert (
        together(
            tmp_path, {"keys": (DkimKeys, {"folder": str(tmp_path)})}, sha256=sha256_of("{}\n")
        )
        is None
    )
    assert together(
        tmp_path, {"keys": (DkimKeys, {"folder": str(tmp_path)})}, sha256=sha256_of("{ }\n")
    ) == {"keys": []}


def test_no_answer_is_not_taken_for_an_applied_plan():
    assert Together.default() == {}
    assert Together().process([base64.b64encode(gzip.compress(b"")).decode()]) == {}


def test_the_key_of_a_certificate_is_what_dane_pins(tmp_path):
    folder = tmp_path / "mail.frysboxen.example"
    folder.mkdir()
    key, certificate = str(folder / "key"), str(folder / "fullchain.pem")
    made = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -subj /CN=x -keyout "
        f"{key} -out {certificate}"
    )
    subprocess.run(made.split(), check=True, capture_output=True)
    public = subprocess.run(
        f"openssl pkey -in {key} -pubout -outform DER".split(), check=True, capture_output=True
    ).stdout

    lines = run(CertificateKey().command(server_name=folder.name, folder=str(tmp_path)))
    assert CertificateKey().process(lines) == hashlib.sha256(public).hexdigest()
    assert (
        CertificateKey().process(
            run(CertificateKey().command(server_name="elsewhere", folder=str(tmp_path)))
        )
        == ""
    )


def test_folders_that_the_web_server_may_read_by_acl_are_told_from_those_that_a_mode_masks():
    lines = [
        "0 20001 751 \t0001/web",
        "0 20001 751 berg.example\t0001/web",
        "20001 20001 750 berg.example/htdocs\t0001/web",
        "20001 20001 700 dal.example/htdocs\t0001/web",
        "20001 33 2750 old.example/htdocs\t0001/web",
        "# file: 0001/web/berg.example/htdocs",
        "# owner: 20001",
        "user:33:r-x",
        "mask::r-x",
        "default:user:33:r-x",
        "",
        "# file: 0001/web/dal.example/htdocs",
        "user:33:r-x\t#effective:---",
        "default:user:33:r-x",
    ]
    seen = WebFolders().process(lines)
    assert seen["0001/web/berg.example/htdocs"] == SeenFolder(20001, 20001, "750", readable=True)
    assert not seen["0001/web/dal.example/htdocs"].readable
    assert not seen["0001/web/old.example/htdocs"].readable
