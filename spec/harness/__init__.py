"""What specifications are written with: drawings, deliveries, and what is expected of every engine."""

from spec.harness.engines import MISSING, OPEN
from spec.harness.examples import provisional
from spec.harness.world import Reach, delivered, delivered_for, not_delivered

__all__ = ["MISSING", "OPEN", "Reach", "delivered", "delivered_for", "not_delivered", "provisional"]
