from coopctl.cli.output import print_listing, print_record


def test_what_members_wrote_is_printed_as_they_wrote_it(capsys):
    hostile = "[red]Almgren[/b] [link=x]"
    print_listing([{"name": hostile}], columns=("name",), as_json=False, empty="")
    print_record({"name": hostile}, as_json=False)
    assert capsys.readouterr().out.count(hostile) == 2


def test_outside_a_terminal_nothing_is_cut_whatever_the_environment_says_of_terminals(
    capsys, monkeypatch
):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "40")
    print_listing(
        [{"number": 1, "name": "A" * 300}], columns=("number", "name"), as_json=False, empty=""
    )
    print_record({"name": "B" * 300}, as_json=False)
    shown = capsys.readouterr().out
    assert "A" * 300 in shown
    assert "B" * 300 in shown
