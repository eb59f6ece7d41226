"""What a program says of its configuration."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from programs.common.config import build, read_config
from programs.common.errors import ProgramError


@dataclass(frozen=True)
class Limits:
    hour: int


@dataclass(frozen=True)
class Config:
    host: str
    limits: Limits
    names: tuple[str, ...] = ()
    admin: str | None = None
    state: Path = Path("/var/lib/x")
    probe: bool = True

    def __post_init__(self):
        if "." not in self.host:
            raise ValueError("'host' must have a domain")


GOOD = {"host": "mail1.x.example", "limits": {"hour": 5}}


def read(tmp_path, document):
    path = tmp_path / "x.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return read_config(path, Config)


def test_each_value_has_its_fields_type(tmp_path):
    rest = {"names": ["a", "b"], "admin": None, "state": "/s", "probe": False}
    assert read(tmp_path, GOOD | rest) == Config(
        "mail1.x.example", Limits(5), ("a", "b"), None, Path("/s"), False
    )


def test_what_is_left_out_has_its_default(tmp_path):
    assert read(tmp_path, GOOD) == Config("mail1.x.example", Limits(5))


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("{", "x.json isn't JSON: "),
        ("[]", "x.json: this isn't an object"),
        ({}, "x.json: 'host' is missing; 'limits' is missing"),
        (GOOD | {"hosts": 1, "a": 2}, "x.json: unknown key 'a'; unknown key 'hosts'"),
        (
            GOOD | {"host": 1, "names": "a", "x": 1},
            "x.json: unknown key 'x'; 'host' must be text; 'names' must be a list of texts",
        ),
        (GOOD | {"names": ["a", 1]}, "'names' must be a list of texts"),
        (GOOD | {"limits": 5}, "'limits' must be an object"),
        (GOOD | {"limits": {"hour": True}}, "'limits' 'hour' must be a whole number"),
        (GOOD | {"probe": 1}, "'probe' must be true or false"),
        (GOOD | {"state": None}, "'state' must be a path"),
        (GOOD | {"admin": 1}, "'admin' must be text or null"),
        (GOOD | {"host": "mail1", "x": 1}, "unknown key 'x'; 'host' must have a domain"),
    ],
)
def test_one_sentence_names_every_problem(tmp_path, document, sentence):
    with pytest.raises(ProgramError) as error:
        read(tmp_path, document)
    assert sentence in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_cant_be_read_is_named(tmp_path):
    with pytest.raises(ProgramError, match=r"none\.json can't be read: No such file"):
        read_config(tmp_path / "none.json", Config)


def test_a_part_of_a_document_may_hold_more():
    assert build({"hour": 5, "day": 9}, Limits) == Limits(5)
