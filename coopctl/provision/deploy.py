"""A whole deploy: the roles by Ansible, then the members of those hosts where they went well."""

from __future__ import annotations

from collections.abc import Iterable

from coopctl.core.plans.host import MEMBER_TYPES
from coopctl.provision.access import check_access
from coopctl.provision.apply import (
    NO_CONSENT,
    OriginSource,
    PlanSource,
    Run,
    apply_members,
    ignore_event,
    select_hosts,
)
from coopctl.provision.events import Event, OnEvent
from coopctl.provision.hosts import read_hosts
from coopctl.provision.lock import run_lock
from coopctl.provision.origins import refuse_foreign
from coopctl.provision.playbook import PLAYBOOK, run_playbook
from coopctl.provision.results import RunResult
from coopctl.provision.runlog import open_log
from coopctl.settings.inventory import Inventory
from deploy.members.guard import Consent

MEMBERS_TAG = "members"


def deploy(
    inventory: Inventory,
    plans: PlanSource,
    *,
    check: bool = False,
    limit: str | None = None,
    tags: str | None = None,
    on_event: OnEvent = ignore_event,
    origin: OriginSource | None = None,
    consent: Consent = NO_CONSENT,
) -> RunResult:
    """Run the playbooks, then apply. With `tags` only those tasks; the members then count as the
    tag `members`.

    Every file of the members is looked at: this coopctl may write them otherwise than the one
    before. Raises as `apply_plans` and `run_playbook` do.
    """
    chosen = {tag.strip() for tag in (tags or "").split(",") if tag.strip()}
    hosts = select_hosts(read_hosts(inventory.path), limit=limit)
    check_access(hosts)
    with run_lock("deploy") as lock, open_log("deploy") as log:
        run = Run(log=log, lock=lock, on_event=on_event)
        if origin and not consent.adopt:
            refuse_foreign([host for host in hosts if host.types & MEMBER_TYPES], ours=origin())
        run.tally.start(host.name for host in hosts)
        if roles := ",".join(sorted(chosen - {MEMBERS_TAG})) if chosen else "all":
            _take_all(
                run,
                run_playbook(
                    PLAYBOOK,
                    inventory=inventory.path,
                    hosts=hosts,
                    log=log,
                    check=check,
                    tags=roles,
                    lock=lock,
                ),
            )
        if not chosen or MEMBERS_TAG in chosen:
            built = [
                host
                for host in hosts
                if run.tally.succeeded(host.name) and host.types & MEMBER_TYPES
            ]
            apply_members(run, built, plans, check=check, full=True, origin=origin, consent=consent)
        return run.tally.finish(log.path)


def _take_all(run: Run, events: Iterable[Event]) -> None:
    for event in events:
        run.take(event)
