"""What btrfs prints, and what it means."""

import json

import pytest

from programs.agent.meters import integrate_sizes
from programs.agent.readers.storage import parse_qgroups
from programs.common.errors import ProgramError

# Printed by btrfs-progs 6.14 with simple quotas: the filesystem itself, two drawers, a deleted one,
# a nested subvolume, a group of groups.
PRINTED = """
{
  "__header": {
    "version": "1"
  },
  "qgroup-show": [
    {
      "qgroupid": "0/5",
      "referenced": 16384,
      "max_referenced": "none",
      "exclusive": 16384,
      "max_exclusive": "none",
      "path": "",
      "parents": [
      ],
      "children": [
      ]
    },
    {"qgroupid": "0/256", "referenced": 3018752, "max_referenced": 52428800, "exclusive": 3018752,
     "max_exclusive": "none", "path": "0001"},
    {"qgroupid": "0/257", "referenced": 16384, "max_referenced": "none", "exclusive": 16384,
     "max_exclusive": "none", "path": "0002"},
    {"qgroupid": "0/258", "referenced": 16384, "max_referenced": "none", "exclusive": 16384,
     "max_exclusive": "none", "path": ""},
    {"qgroupid": "0/259", "referenced": 16384, "max_referenced": "none", "exclusive": 16384,
     "max_exclusive": "none", "path": "deep/0009"},
    {"qgroupid": "1/1", "referenced": 0, "max_referenced": "none", "exclusive": 0,
     "max_exclusive": "none", "path": ""}
  ]
}
"""


def test_each_subvolume_has_the_bytes_that_it_refers_to():
    assert parse_qgroups(PRINTED) == {"0001": 3018752, "0002": 16384, "deep/0009": 16384}


@pytest.mark.parametrize(
    "printed",
    ["", "[]", "{}", json.dumps({"qgroup-show": [{"path": "0001"}]}), '{"qgroup-show": null}'],
)
def test_an_unknown_format_is_an_error_and_never_a_zero(printed):
    with pytest.raises(ProgramError, match=r"btrfs-progs 6\.14 or newer"):
        parse_qgroups(printed)


def test_byte_seconds_are_integers_without_loss():
    size = 12_345_678_901_234_567
    (reading,) = integrate_sizes({"0001": size}, last={}, hours=range(5, 6), measured_from=5)
    assert reading.quantity == size * 3600
