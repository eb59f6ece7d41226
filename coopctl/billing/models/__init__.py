"""What billing stores, one file per family. Everything is append-only: migration 0002."""

from coopctl.billing.models.cost import Cost
from coopctl.billing.models.invoice import Invoice, NumberSeries
from coopctl.billing.models.period import ClosedPeriod

__all__ = ["ClosedPeriod", "Cost", "Invoice", "NumberSeries"]
