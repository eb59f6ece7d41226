"""One run of the agent: every meter that is on, each for itself."""

from __future__ import annotations

from ..common.errors import ProgramError
from .config import Config
from .hours import LONGEST_GAP, format_hour, hour_of
from .households import read_households
from .meters import READERS, Run, read_meter
from .spool import MeterState, Spool


def read_meters(
    config: Config, *, spool: Spool, now: int, partial_hour: bool
) -> tuple[list[str], list[str]]:
    """Close every full hour that is over, and the running one too if `partial_hour`. Returns (lines
    for the journal, problems).

    `now` in microseconds since 1970, UTC. A meter that fails doesn't stop the others. Raises
    ProgramError if none can run.
    """
    households = read_households(config.plan)
    spool.forget_meters(but=config.meters)
    spool.prune(now=now // 1_000_000)
    run = Run(
        config=config,
        households=households,
        now=now,
        until=hour_of(now // 1_000_000) + (1 if partial_hour else 0),
    )
    lines, problems = [], []
    for meter in (one for one in config.meters if one in READERS):
        try:
            state, count = read_meter(meter, spool=spool, run=run)
        except ProgramError as error:
            problems.append(str(error))
            continue
        lines += [*_warnings(meter, state=state, run=run), *run.notes]
        run.notes.clear()
        lines.append(
            f"{meter}: {count} readings, recorded until "
            f"{format_hour(max(state.open_hour, run.until))}"
        )
    return lines, problems


def _warnings(meter: str, *, state: MeterState, run: Run) -> list[str]:
    warnings = []
    back = state.read_at - run.now // 1_000_000
    if back > 0:
        warnings.append(
            f"{meter}: the clock went back by {back} s since the last run; hours that are recorded "
            "are not written again"
        )
    missed = run.until - state.open_hour - LONGEST_GAP
    if meter == "storage" and missed > 0:
        warnings.append(
            f"{meter}: {missed} hours from {format_hour(state.open_hour)} on stay empty: a gap is "
            "filled for 35 days at most"
        )
    return warnings
