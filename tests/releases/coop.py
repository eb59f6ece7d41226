"""The co-op whose registry every release's fixture holds."""

from tests.unit.frysboxen import EQUAL, EQUAL_AND_STORAGE, coop_config

CONFIG = coop_config(
    meters=["storage"],
    pools={"server": EQUAL_AND_STORAGE, "domain": EQUAL},
    labour={"rate": "150.00"},
    payment={"bankgiro": "123-4567", "due_days": 10},
    reminders={"after_days": [7, 21], "fee": "60.00"},
)
