"""Which templates a task of `coop_tree` takes, and where they go."""

import pytest
from coop_ansible.tree import WrongTaskError, find_targets, read_commands


@pytest.fixture
def templates(tmp_path):
    for name in ("etc/app/app.conf", "etc/app/rules.d/one", "etc/app/rules.d/two", "usr/bin/tool"):
        path = tmp_path / f"{name}.j2"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "part-of-another").touch()
    return tmp_path


def paths(targets):
    return sorted(target.path for target in targets)


def test_a_pattern_takes_what_lies_below_a_folder(templates):
    assert paths(find_targets(templates, ["etc/app/*"])) == [
        "/etc/app/app.conf",
        "/etc/app/rules.d/one",
        "/etc/app/rules.d/two",
    ]


def test_of_two_entries_for_a_file_the_last_one_counts(templates):
    [target] = find_targets(templates, ["usr/*", {"src": "usr/bin/tool", "mode": "0755"}])
    assert (target.path, target.attributes.mode) == ("/usr/bin/tool", "0755")


def test_attributes_of_the_task_hold_for_entries_that_say_nothing_else(templates):
    defaults = {"group": "app", "mode": "0640"}
    files = ["etc/app/app.conf", {"src": "usr/bin/tool", "mode": "0755"}]
    found = {one.path: one.attributes for one in find_targets(templates, files, defaults=defaults)}
    assert (found["/etc/app/app.conf"].mode, found["/usr/bin/tool"].mode) == ("0640", "0755")
    assert {one.group for one in found.values()} == {"app"}


def test_one_template_can_go_to_several_places(templates):
    entry = {"src": "etc/app/rules.d/one", "dest": ["/etc/app/rules.d/a", "/etc/app/rules.d/b"]}
    assert paths(find_targets(templates, [entry])) == ["/etc/app/rules.d/a", "/etc/app/rules.d/b"]


def test_what_is_excluded_is_left_out_unless_an_entry_names_it_in_full(templates):
    exclude = ["etc/app/rules.d/*"]
    assert paths(find_targets(templates, ["etc/*"], exclude=exclude)) == ["/etc/app/app.conf"]
    both = ["etc/*", "etc/app/rules.d/one"]
    assert paths(find_targets(templates, both, exclude=exclude)) == [
        "/etc/app/app.conf",
        "/etc/app/rules.d/one",
    ]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("etc/nothing", "no template etc/nothing.j2"),
        ({"src": "usr/*", "moed": "0755"}, "knows no moed"),
        ({"src": "usr/*", "mode": 755}, "must be quoted"),
        ({"dest": "/usr/bin/tool"}, "has no `src`"),
    ],
)
def test_what_cant_be_meant_is_refused(templates, entry, words):
    with pytest.raises(WrongTaskError, match=words):
        find_targets(templates, [entry])


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ({"argv": ["true"]}, "nothing says when"),
        ({"creates": "/run/x"}, "no argv"),
        ({"argv": ["true"], "create": "/run/x"}, "knows no create"),
    ],
)
def test_a_command_that_says_not_when_it_is_due_is_refused(command, words):
    with pytest.raises(WrongTaskError, match=words):
        read_commands([command])
