"""`python -m coopctl.provision.members`: brings servers' members to their plans by pyinfra. A
process of its own.

Reads `coopctl.provision.job` on standard input, writes events on standard output, everything else
on standard error.
"""

from __future__ import annotations

import socket
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar, cast

from paramiko import SSHException
from pyinfra.api.config import Config
from pyinfra.api.exceptions import NestedOperationError, PyinfraError
from pyinfra.api.host import Host as PyinfraHost
from pyinfra.api.inventory import Inventory
from pyinfra.api.state import State, StateStage
from pyinfra.connectors.ssh import SSHConnector
from pyinfra.context import ctx_host, ctx_state
from typing_extensions import override

from coopctl.core.errors import CoopError
from coopctl.core.plans.host import HostPlan, read_plan
from coopctl.provision.access import DEFAULT_USER, resolve_access
from coopctl.provision.differences import show_differences
from coopctl.provision.events import Event, write_event
from coopctl.provision.hosts import Host
from coopctl.provision.job import HostJob, Hosts, Jobs
from coopctl.provision.ssh import Client, log_in
from coopctl.provision.steps import Steps, changed_anything, finish_steps, forecast_steps
from deploy.facts.dkim import DkimRecords
from deploy.facts.plan import AppliedPlan
from deploy.facts.tls import CertificateKey
from deploy.facts.together import Together, read_answers
from deploy.members.errors import RefusedDeployError, WouldLoseError
from deploy.members.guard import check_losses, check_origin
from deploy.members.mail.wanted import DKIM_KEYS
from deploy.members.server import (
    PLAN,
    SeenServer,
    apply_server,
    check_server,
    render_server,
    seen_server,
    server_questions,
)
from deploy.operate import all_succeeded
from deploy.operations.wholefiles import sha256_of

T = TypeVar("T")
SILENCE_TIMEOUT = 30


def main() -> int:
    """Connect to all hosts at once, then apply to each on its own: a slow or failing host holds up
    no other.
    """
    opening = Hosts.model_validate_json(sys.stdin.readline())
    state = _make_state(opening)
    connecting = [
        state.pool.spawn(_survive, host, "connect", partial(_connect, host))
        for host in state.inventory
    ]
    connected = [host for greenlet in connecting if (host := greenlet.get()) is not None]
    second = sys.stdin.readline()
    if not second:
        return 0
    jobs = Jobs.model_validate_json(second)
    state.set_stage(StateStage.Prepare if opening.check else StateStage.Execute)
    state.is_executing = not opening.check
    applying = partial(_apply_host, jobs=jobs, check=opening.check, full=opening.full)
    for greenlet in [
        state.pool.spawn(_survive, host, "apply", partial(applying, host))
        for host in connected
        if host.name in jobs.jobs
    ]:
        greenlet.get()
    return 0


def _survive(host: PyinfraHost, step: str, work: Callable[[], T]) -> T | None:
    """Work for one host. Whatever goes wrong there, and nobody foresaw, is that host's failure
    alone.
    """
    try:
        return work()
    except Exception as error:  # noqa: BLE001  # what nobody foresaw has no class; the log has it
        traceback.print_exc()
        detail = f"coopctl itself has failed here: {type(error).__name__}: {error}"
        hint = "the log has its traceback; please report it, other servers aren't concerned"
        _emit(Event("failed", host.name, step, detail=detail, hint=hint))
        return None


def _make_state(opening: Hosts) -> State:
    inventory = Inventory(([(host.name, _host_data(host)) for host in opening.hosts], {}))  # type: ignore[no-untyped-call]
    for host in inventory:
        host.connector_cls = _Connector
    config = Config()  # type: ignore[no-untyped-call]
    state = State(inventory, config, check_for_changes=opening.check)
    state.add_callback_handler(Steps(emit=_emit))  # type: ignore[no-untyped-call]
    ctx_state.set(state)  # type: ignore[no-untyped-call]
    for index, host in enumerate(inventory):
        # pyinfra names an operation by its place in the order, for all hosts together: this makes
        # it each host's own.
        host.loop_position = [index]
    return state


def _host_data(host: Host) -> dict[str, object]:
    return {"coop_host": host, "_sudo": resolve_access(host).user != DEFAULT_USER}


class _Connector(SSHConnector):
    """pyinfra's connector over the login that all of coopctl uses."""

    @override
    def connect(self) -> None:
        client = log_in(self.host.data.coop_host)
        self.client = cast("Any", client)
        _notice_silence(client)


def _connect(host: PyinfraHost) -> PyinfraHost | None:
    try:
        with ctx_host.use(host):
            host.connect(show_errors=False, raise_exceptions=True)
    except CoopError as error:
        detail, hint = str(error), error.hint or ""
        _emit(Event("unreachable", host.name, "connect", detail=detail, hint=hint))
        return None
    return host


def _notice_silence(client: Client) -> None:
    """Give up on a server that dies in the middle of a command; it would be waited for for ever."""
    transport = client.get_transport()
    if transport:
        transport.set_keepalive(SILENCE_TIMEOUT // 3)
        if isinstance(transport.sock, socket.socket) and client.proxy is None:
            limit = SILENCE_TIMEOUT * 1000
            transport.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, limit)


def _apply_host(host: PyinfraHost, *, jobs: Jobs, check: bool, full: bool) -> None:
    fail = partial(Event, "failed", host.name)
    with ctx_host.use(host):
        try:
            if result := _apply_plan(host, jobs, check=check, full=full):
                _emit(Event("result", host.name, result))
        except WouldLoseError as error:
            _emit(Event("refused", host.name, "check the server", str(error), hint=error.hint))
        except RefusedDeployError as error:
            _emit(fail("check the server", str(error), hint=error.hint))
        except NestedOperationError:
            finish_steps(host.state, host)
        except (PyinfraError, CoopError, SSHException, OSError, EOFError) as error:
            _emit(fail("read the server", str(error)))


def _apply_plan(host: PyinfraHost, jobs: Jobs, *, check: bool, full: bool) -> str | None:
    """Return what came of it; None where something has failed, for some household or for all."""
    job = jobs.jobs[host.name]
    text = job.plan.read_text(encoding="utf-8")
    wanted = render_server(read_plan(text), text=text, origin=jobs.origin)
    _emit(Event("task", host.name, "read the server"))
    questions = server_questions(wanted, full=full)
    answers = host.get_fact(
        Together, questions=questions, path=PLAN, sha256="" if full else wanted.mark.sha256
    )
    if answers == {}:
        raise PyinfraError("the server's state couldn't be read; the log has its words")
    _emit(Event("ok", host.name, "read the server"))
    if answers is None:
        _fetch_records(host, job)
        return "nothing to do"
    seen = seen_server(wanted, read_answers(questions, answers))
    check_server(wanted, seen=seen, built=not check)
    check_origin(seen.origin, jobs.origin, consent=jobs.consent)
    if jobs.origin and not wanted.mark.matches(seen.files.get(PLAN)):
        there = _plan_there(host, job, seen=seen)
        check_losses(there, wanted.plan, consent=jobs.consent)
    apply_server(wanted, seen=seen)
    if check:
        steps = list(forecast_steps(host.state, host))
        for step in [*steps, *show_differences(host, wanted=wanted, seen=seen)]:
            _emit(step)
        return "would change" if any(step.kind == "changed" for step in steps) else "nothing to do"
    finish_steps(host.state, host)
    if not all_succeeded():
        return None
    _fetch_records(host, job)
    return "applied" if changed_anything(host.state, host) else "nothing to do"


def _plan_there(host: PyinfraHost, job: HostJob, *, seen: SeenServer) -> HostPlan | None:
    """Return the plan that the server has: what is kept of it here, if it's that, else its own."""
    if PLAN not in seen.files:
        return None
    if job.applied and job.applied.is_file():
        text = job.applied.read_text(encoding="utf-8")
        if sha256_of(text) == seen.files[PLAN].sha256:
            with suppress(CoopError):
                return read_plan(text)
    return host.get_fact(AppliedPlan, path=PLAN)


def _fetch_records(host: PyinfraHost, job: HostJob) -> None:
    if job.records:
        records = host.get_fact(DkimRecords, folder=DKIM_KEYS)
        for name in sorted(set(job.records) & set(records)):
            _emit(Event("record", host.name, name, detail=records[name]))
    if job.certificate and (sha256 := host.get_fact(CertificateKey, server_name=job.certificate)):
        _emit(Event("key", host.name, job.certificate, detail=sha256))


def _emit(event: Event) -> None:
    sys.stdout.write(write_event(event))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
