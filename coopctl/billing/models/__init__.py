"""What billing stores, one file per family. Everything is append-only (migration 0001), but deliveries, which settle once."""

from coopctl.billing.models.cost import Cost
from coopctl.billing.models.delivery import Delivery
from coopctl.billing.models.invoice import Invoice, NumberSeries
from coopctl.billing.models.labour import LabourDecision, LabourEntry
from coopctl.billing.models.payment import BankImport, Payment, PaymentMatch
from coopctl.billing.models.period import ClosedPeriod
from coopctl.billing.models.reminder import Reminder

__all__ = [
    "BankImport",
    "ClosedPeriod",
    "Cost",
    "Delivery",
    "Invoice",
    "LabourDecision",
    "LabourEntry",
    "NumberSeries",
    "Payment",
    "PaymentMatch",
    "Reminder",
]
