"""Who is subscribed, since when, and under which name."""

import threading
import time
from datetime import UTC, datetime

from programs.listserver.subscribers import import_subscribers, read_subscribers

BO, CLEO = "bo@y.example", "cleo@y.example"
EARLY, LATE = (datetime(2026, month, 1, tzinfo=UTC).timestamp() for month in (10, 11))


def test_an_import_and_upkeep_at_once_lose_nothing(garden, program, tmp_path):
    members = tmp_path / "members"
    members.write_text(f"{CLEO}\n")
    program("mlmmj-list", f'case " $* " in *" -s "*) cat {members};; esac')
    program(
        "mlmmj-sub",
        f"touch {tmp_path}/begun",
        f"while [ ! -e {tmp_path}/go ]; do sleep 0.02; done",
        f"echo {BO} >>{members}",
    )
    rows = [{"address": BO, "name": "Bo", "mode": "normal"}]
    imports = threading.Thread(
        target=import_subscribers, args=(garden, rows), kwargs={"now": EARLY}
    )
    upkeep = threading.Thread(target=read_subscribers, args=(garden,), kwargs={"now": EARLY})
    imports.start()
    while not (tmp_path / "begun").exists():
        time.sleep(0.02)
    upkeep.start()
    upkeep.join(timeout=0.5)
    (tmp_path / "go").touch()
    imports.join()
    upkeep.join()
    people = {
        one["address"]: (one["name"], one["subscribed"][:10])
        for one in read_subscribers(garden, now=LATE)
    }
    assert people == {BO: ("Bo", "2026-10-01"), CLEO: ("", "2026-10-01")}


def test_nobody_is_ever_unsubscribed_to_change_a_mode(garden, program, tmp_path):
    """mlmmj changes it by itself: an import that is killed leaves everybody on the list."""
    program("mlmmj-list", f'case " $* " in *" -s "*) echo {BO};; esac')
    program("mlmmj-unsub", f"touch {tmp_path}/unsubscribed")
    program("mlmmj-sub", f'echo "$*" >{tmp_path}/subscribed')
    assert import_subscribers(garden, [{"address": BO, "mode": "digest"}], now=EARLY) == (1, 0)
    assert (tmp_path / "subscribed").read_text().split()[-1] == "-d"
    assert not (tmp_path / "unsubscribed").exists()
