"""What earlier invoices said: the year behind each household's next one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from coopctl.billing.models import Invoice
from coopctl.core.invoices.history import History, previous_labels
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.money.period import Period

_BATCH = 500


def read_histories(period: Period) -> Mapping[str, History]:
    """Return what was invoiced in the eleven months before, by household.

    An invoice's history holds the months before it, so that one document per household is read, not
    eleven.
    """
    labels = list(previous_labels(str(period)))
    totals: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    newest: dict[str, int] = {}
    rows = Invoice.objects.filter(period__gte=labels[0], period__lte=labels[-1]).order_by(
        "period", "pk"
    )
    for pk, household, label, total, credited in rows.values_list(
        "pk", "household", "period", "total", "credits"
    ):
        totals[household][label] += total
        if credited is None:
            newest[household] = pk
    months = {
        document.household.number: document.history for document in _read_documents(newest.values())
    }
    return {
        household: History(months.get(household, ()), amounts)
        for household, amounts in totals.items()
    }


def _read_documents(keys: Iterable[int]) -> Iterator[InvoiceDocument]:
    wanted = sorted(keys)
    for start in range(0, len(wanted), _BATCH):
        texts = Invoice.objects.filter(pk__in=wanted[start : start + _BATCH]).values_list(
            "document", flat=True
        )
        yield from map(InvoiceDocument.model_validate_json, texts)
