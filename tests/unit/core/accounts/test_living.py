from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.accounts.living import find_living, keep_targets

OURS = {"x.example"}
TAKERS = {"taker@x.example"}
NAMES = [f"{letter}@x.example" for letter in "abcdef"]
ALIASES = st.dictionaries(
    st.sampled_from(NAMES),
    st.sets(
        st.sampled_from([*NAMES, *TAKERS, "closed@x.example", "o@outside.example"]), max_size=3
    ).map(lambda targets: tuple(sorted(targets))),
)


def repeat_until_nothing_dies(aliases):
    living = aliases
    while True:
        kept = {
            address: keep_targets(targets, takers=TAKERS, aliases=living, ours=OURS)
            for address, targets in aliases.items()
        }
        kept = {address: targets for address, targets in kept.items() if targets}
        if kept == living:
            return kept
        living = kept


@given(ALIASES)
def test_what_is_left_leads_somewhere_and_nothing_else_is_left_out(aliases):
    assert find_living(aliases, takers=TAKERS, ours=OURS) == repeat_until_nothing_dies(aliases)


def test_a_long_chain_dies_from_its_end():
    chain = {f"a{n}@x.example": (f"a{n + 1}@x.example",) for n in range(20_000)}
    assert find_living(chain, takers=TAKERS, ours=OURS) == {}
    alive = chain | {"a19999@x.example": ("taker@x.example",)}
    assert find_living(alive, takers=TAKERS, ours=OURS) == alive
