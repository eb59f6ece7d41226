"""A service has one server, until households have homes."""

import pytest

from coopctl.core.errors import ExitCode, RefusedError
from coopctl.planning.homes import refuse_twins


def servers(**types):
    return {name: frozenset(words.split()) for name, words in types.items()}


@pytest.mark.parametrize(
    "inventory",
    [
        servers(),
        servers(all1="mail lists web"),
        servers(mail1="mail lists", web1="web", watch1="monitor", watch2="monitor"),
    ],
)
def test_one_server_for_each_service_is_taken(inventory):
    refuse_twins(inventory)


def test_two_servers_of_a_type_are_refused_and_all_are_named():
    with pytest.raises(RefusedError) as refused:
        refuse_twins(servers(mail1="mail web", mail2="mail", web1="web", other="monitor"))
    assert refused.value.problems == ("mail: mail1 and mail2", "web: mail1 and web1")
    assert refused.value.exit_code == ExitCode.REFUSED
