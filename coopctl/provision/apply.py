"""Members onto servers: takes the lock, starts pyinfra's process, passes it the plans, remembers
what was applied.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from coopctl.core.errors import CoopError
from coopctl.core.plans.host import MEMBER_TYPES, HostPlan, render_plan
from coopctl.core.plans.origin import Origin
from coopctl.provision.access import check_access
from coopctl.provision.applied import (
    applied_path,
    is_certificate_key_fresh,
    missing_records,
    note_applied,
    note_certificate_key,
    note_record,
)
from coopctl.provision.events import Event, OnEvent
from coopctl.provision.hosts import Host, read_hosts, unknown_host
from coopctl.provision.job import HostJob, Hosts, Jobs
from coopctl.provision.lock import run_lock
from coopctl.provision.processes import read_events, start_process, stop_process
from coopctl.provision.results import RunResult, Tally
from coopctl.provision.runlog import RunLog, open_log
from coopctl.settings.inventory import Inventory
from coopctl.settings.paths import CHECKOUT
from deploy.members.guard import Consent

PlanSource = Mapping[str, HostPlan] | Callable[[Sequence[Host]], Mapping[str, HostPlan]]
OriginSource = Callable[[], Origin]
NO_CONSENT = Consent()


def ignore_event(event: Event) -> None:
    """Show nothing."""


def apply_plans(
    inventory: Inventory,
    plans: PlanSource,
    *,
    check: bool = False,
    full: bool = False,
    limit: str | None = None,
    on_event: OnEvent = ignore_event,
    wait: float = 0.0,
    command: str = "apply",
    origin: OriginSource | None = None,
    consent: Consent = NO_CONSENT,
) -> RunResult:
    """Bring the members of the hosts of `plans` to their plans, all hosts at once.

    `plans` had better be a function: it is called once the lock is held (so a plan is never older
    than one that another run has just applied) and while the connections are being made. `full`
    looks at every file even where the plan was applied already. `wait` is how many seconds to wait
    for another run. `origin` tells whose plans these are, and is called with them; a server of
    another origin, or a plan that would end more than `consent` says, is refused.

    Raises InvalidInputError (unknown `limit`), ConfigurationError (no SSH key),
    CoopError (another run, after `wait`).
    """
    hosts = [
        host
        for host in select_hosts(read_hosts(inventory.path), limit=limit)
        if host.types & MEMBER_TYPES
    ]
    with (
        run_lock(
            command, wait=wait, on_wait=lambda text: on_event(Event("notice", text=text))
        ) as lock,
        open_log(command) as log,
    ):
        run = Run(log=log, lock=lock, on_event=on_event)
        apply_members(run, hosts, plans, check=check, full=full, origin=origin, consent=consent)
        return run.tally.finish(log.path)


def select_hosts(hosts: Sequence[Host], *, limit: str | None) -> list[Host]:
    """Return the hosts that `limit` names: hosts or groups, with commas. Raises InvalidInputError
    for a name that is neither.
    """
    if not limit:
        return list(hosts)
    wanted = [name.strip() for name in limit.split(",") if name.strip()]
    known = {host.name for host in hosts}.union(*(host.groups for host in hosts)) | {"all"}
    if unknown := [name for name in wanted if name not in known]:
        raise unknown_host(", ".join(map(repr, unknown)), hosts=hosts)
    return [host for host in hosts if {host.name, "all", *host.groups} & set(wanted)]


@dataclass
class Run:
    """One run's log, lock, results and listener."""

    log: RunLog
    lock: int
    on_event: OnEvent
    tally: Tally = field(default_factory=Tally)
    began: float = field(default_factory=time.monotonic)

    def take(self, event: Event) -> None:
        """Count an event and pass it on."""
        self.tally.count(event, seconds=time.monotonic() - self.began)
        self.on_event(event)


def apply_members(
    run: Run,
    hosts: Sequence[Host],
    plans: PlanSource,
    *,
    check: bool,
    full: bool,
    origin: OriginSource | None = None,
    consent: Consent = NO_CONSENT,
) -> None:
    """Apply within a run that holds the lock."""
    if isinstance(plans, Mapping):
        hosts = [host for host in hosts if host.name in plans]
    if not hosts:
        return
    check_access(hosts)
    run.tally.start(host.name for host in hosts)
    run.take(Event("stage", text="members"))
    # pyinfra's greenlets run in parallel only if the standard library gives way to them; for one
    # host that would be wasted time.
    patched = ["-m", "gevent.monkey", "--module"] if len(hosts) > 1 else ["-m"]
    command = [sys.executable, *patched, "coopctl.provision.members"]
    process = start_process(
        command, environment={"PYTHONPATH": str(CHECKOUT)}, log=run.log, descriptors=[run.lock]
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with tempfile.TemporaryDirectory(prefix="coopctl-") as folder:
        try:
            with suppress(BrokenPipeError):
                process.stdin.write(
                    Hosts(hosts=tuple(hosts), check=check, full=full).model_dump_json() + "\n"
                )
                process.stdin.flush()
                whose = origin() if origin else None
                chosen = _choose_plans(plans, hosts)
                jobs = _write_jobs(chosen, hosts=hosts, folder=Path(folder), check=check)
                told = Jobs(jobs=jobs, origin=whose, consent=consent)
                process.stdin.write(told.model_dump_json() + "\n")
                process.stdin.close()
            for event in read_events(process.stdout, log=run.log):
                run.take(event)
                _remember(event, folder=Path(folder), check=check)
        finally:
            code = stop_process(process)
    if code != 0:
        raise CoopError(
            "the process that applies to servers has failed",
            hint=f"its words are at the end of {run.log.path}",
        )


def _choose_plans(plans: PlanSource, hosts: Sequence[Host]) -> Mapping[str, HostPlan]:
    found = plans(hosts) if callable(plans) else plans
    names = {host.name for host in hosts}
    return {name: plan for name, plan in found.items() if name in names}


def _write_jobs(
    plans: Mapping[str, HostPlan], *, hosts: Sequence[Host], folder: Path, check: bool
) -> dict[str, HostJob]:
    jobs = {}
    names = {host.name: host.fqdn for host in hosts}
    for name, plan in plans.items():
        path = _job_path(name, folder=folder)
        path.write_text(render_plan(plan), encoding="utf-8")
        records = () if check or plan.mail is None else missing_records(plan.mail.domains)
        fqdn = names[name] or ""
        unknown = (
            plan.mail is not None
            and not check
            and not is_certificate_key_fresh(fqdn, now=time.time())
        )
        jobs[name] = HostJob(
            plan=path,
            applied=applied_path(name),
            records=records,
            certificate=fqdn if unknown else "",
        )
    return jobs


def _job_path(host: str, *, folder: Path) -> Path:
    return folder / f"{host}.json"


def _remember(event: Event, *, folder: Path, check: bool) -> None:
    if event.kind == "record":
        note_record(event.text, record=event.detail)
    elif event.kind == "key":
        note_certificate_key(event.text, sha256=event.detail)
    elif event.kind == "result" and not check:
        text = _job_path(event.host, folder=folder).read_text(encoding="utf-8")
        note_applied(event.host, text=text)
