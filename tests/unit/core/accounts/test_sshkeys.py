"""SSH keys: each has one spelling; what isn't one, or is a weak one, is refused in a sentence."""

import base64
import subprocess

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.accounts.sshkeys import fingerprint, parse_public_key

ED = b"ssh-ed25519"
POINT = bytes(range(32))
DEVICE = b"sk-ssh-ed25519@openssh.com"


def fields(*parts):
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def line(kind, *parts):
    return f"{kind.decode()} {base64.b64encode(fields(kind, *parts)).decode()}"


def number(value):
    return value.to_bytes(value.bit_length() // 8 + 1, "big")


def rsa(bits, *, exponent=65537):
    return line(b"ssh-rsa", number(exponent), number((1 << (bits - 1)) | 1))


def curve_point(curve, form):
    return ec.generate_private_key(curve).public_key().public_bytes(Encoding.X962, form)


@pytest.mark.parametrize(
    "arguments",
    [("ed25519",), ("rsa", "-b", "2048"), ("ecdsa", "-b", "256"), ("ecdsa", "-b", "384"),
     ("ecdsa", "-b", "521")],
)  # fmt: skip
def test_a_key_of_ssh_keygen_is_kept_as_it_writes_it(tmp_path, arguments):
    file = tmp_path / "key"
    subprocess.run(
        ["ssh-keygen", "-q", "-N", "", "-C", "alma@laptop", "-f", file, "-t", *arguments],
        check=True,
    )
    written = file.with_suffix(".pub").read_text()
    shown = subprocess.run(
        ["ssh-keygen", "-l", "-f", file], capture_output=True, text=True, check=True
    ).stdout

    key = parse_public_key(written)

    assert key == written.rpartition(" ")[0]
    assert fingerprint(key) == shown.split()[1]


def test_a_key_on_a_device_keeps_its_application():
    key = line(DEVICE, POINT, b"ssh:")
    assert parse_public_key(f"{key} alma@yubikey") == key
    point = curve_point(ec.SECP256R1(), PublicFormat.UncompressedPoint)
    key = line(b"sk-ecdsa-sha2-nistp256@openssh.com", b"nistp256", point, b"ssh:berg")
    assert parse_public_key(key) == key


@pytest.mark.parametrize(
    "text",
    [
        line(ED, POINT) + "=",
        line(ED, POINT) + "==",
        line(ED, POINT) + "  <script>alert(1)</script>",
        "  " + line(ED, POINT).replace(" ", "\t") + "\n",
    ],
)
def test_other_spellings_of_a_key_are_the_same_key(text):
    assert parse_public_key(text) == line(ED, POINT)


def test_padding_that_a_program_left_out_or_numbers_with_zeros_before_make_no_other_key():
    key = line(b"ssh-rsa", number(65537), number((1 << 2049) | 1))
    assert parse_public_key(key.rstrip("=")) == key
    padded = line(b"ssh-rsa", b"\0\0" + number(65537), b"\0" + number((1 << 2049) | 1))
    assert parse_public_key(padded) == key


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "begins like"),
        ("ssh-ed25519", "begins like"),
        ("ssh-ed25519 AAAA", "another type"),
        ("ssh-ed25519 !!!!", "damaged"),
        (line(ED, POINT)[:-4], "damaged"),
        (line(ED, b""), "damaged"),
        (line(ED, b"\1"), "damaged"),
        (line(ED, POINT + b"\1"), "damaged"),
        (line(ED, POINT, b"more"), "damaged"),
        (line(b"ssh-rsa"), "damaged"),
        (line(b"ssh-rsa", number(65537)), "damaged"),
        (rsa(2048, exponent=1), "damaged"),
        (rsa(2048, exponent=65536), "damaged"),
        (rsa(2047), "shorter than 2048 bits"),
        (rsa(1024), "shorter than 2048 bits"),
        (rsa(16385), "longer than 16384 bits"),
        (rsa(1_600_000), "longer than any"),
        (line(b"ssh-rsa", number(3), number(5)), "damaged|shorter"),
        (line(DEVICE, POINT), "damaged"),
        (line(DEVICE, POINT, b"https://evil.example"), "damaged"),
        (
            line(
                b"ecdsa-sha2-nistp256",
                b"nistp256",
                curve_point(ec.SECP256R1(), PublicFormat.CompressedPoint),
            ),
            "damaged",
        ),
        (line(b"ecdsa-sha2-nistp256", b"nistp256", b"\4" + b"\1" * 64), "damaged"),
        (
            line(
                b"ecdsa-sha2-nistp256",
                b"nistp384",
                curve_point(ec.SECP384R1(), PublicFormat.UncompressedPoint),
            ),
            "damaged",
        ),
        (line(b"ssh-dss", number(3)), "DSA"),
        (line(b"ssh-ed25519-cert-v01@openssh.com", POINT), "begins like"),
        (line(b"ssh-rsa", b"\1").replace("ssh-rsa ", "ssh-ed25519 "), "another type"),
        ('command="sh",no-pty ' + line(ED, POINT), "no options"),
        ("cert-authority " + line(ED, POINT), "no options"),
        (line(ED, POINT) + "\n" + line(ED, POINT), "begins like"),
        (line(ED, POINT) + "\x0b" + line(ED, POINT), "begins like"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----", "private key"),
    ],
)
def test_what_is_no_good_key_is_refused_in_a_sentence(text, reason):
    with pytest.raises(ValueError, match=reason):
        parse_public_key(text)


@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda data: line(ED, data)))
def test_no_text_breaks_the_reader(text):
    try:
        key = parse_public_key(text)
    except ValueError:
        return
    assert parse_public_key(key) == key
    assert key.count(" ") == 1
