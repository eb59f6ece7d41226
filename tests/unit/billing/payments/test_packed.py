"""ZIP and gzip: all of it or nothing, and no bomb is unpacked."""

import gzip
import io
import zipfile

import pytest

from coopctl.billing.bankfiles.packed import MAX_FILES
from coopctl.billing.bankfiles.reader import parse_bank_file
from coopctl.billing.bankfiles.xmltree import MAX_BYTES
from coopctl.billing.models import Payment
from coopctl.core.errors import InvalidInputError

pytestmark = pytest.mark.django_db


def pack(files):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def refusal(data):
    with pytest.raises(InvalidInputError) as caught:
        parse_bank_file(data)
    return " ".join([caught.value.message, *caught.value.problems])


def test_every_file_of_a_zip_is_imported_once(camt, load):
    days = {
        "2.xml": camt.write(camt.pay("5.00", date="2026-11-17"), balances=("5.00", "10.00")),
        "1.xml": camt.write(camt.pay("5.00"), balances=("0.00", "5.00")),
    }
    assert load(pack(days)).added == 2
    assert load(days["1.xml"]).added == load(gzip.compress(days["2.xml"])).added == 0


def test_one_bad_file_of_a_zip_is_named_and_nothing_is_stored(camt, load):
    data = pack({"good.xml": camt.write(camt.pay("5.00")), "bad.xml": camt.write(camt.pay("x"))})
    with pytest.raises(InvalidInputError) as caught:
        load(data)
    assert [problem.split(":")[0] for problem in caught.value.problems] == ["bad.xml"]
    assert Payment.objects.count() == 0


def test_files_of_several_kinds_in_one_zip_are_refused(camt):
    kinds = {f"{kind}.xml": camt.write(camt.pay("5.00"), kind=kind) for kind in ("053", "054")}
    assert "several kinds: camt.053, camt.054" in refusal(pack(kinds))


@pytest.mark.parametrize("wrap", [gzip.compress, lambda data: pack({"a.xml": data})])
def test_a_bomb_is_refused(wrap):
    assert "larger than 32 MiB" in refusal(wrap(b" " * (MAX_BYTES + 1)))


def test_a_bomb_of_many_small_files_and_one_packed_twice_are_refused(camt):
    half = b" " * (MAX_BYTES // 2 + 1)
    assert "larger than 32 MiB" in refusal(pack({"a": half, "b": half}))
    assert "367 files" in refusal(pack({str(number): "" for number in range(MAX_FILES + 1)}))
    whole = camt.write(camt.pay("5.00"))
    assert "packed twice" in refusal(pack({"a.zip": pack({"a.xml": whole})}))
    assert "packed twice" in refusal(gzip.compress(gzip.compress(whole)))


@pytest.mark.parametrize("wrap", [gzip.compress, lambda data: pack({"a.xml": data})])
def test_what_was_cut_off_is_refused(camt, wrap):
    whole = wrap(camt.write(camt.pay("5.00")))
    for cut in (5, len(whole) // 2, len(whole) - 1):
        refusal(whole[:cut])


@pytest.mark.parametrize(
    ("start", "name"),
    [("01BGMAX               01", "BgMax"), ("{1:F01", "MT940"), (":20:START", "MT940")],
)
def test_a_format_that_is_not_read_is_named(start, name):
    assert f"this is {name}" in refusal(f"{start}\r\n".encode())
