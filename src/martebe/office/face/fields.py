"""Fields that forms of several rooms share."""

from __future__ import annotations

import re
from typing import Any

from django import forms


class MoneyField(forms.DecimalField):
    """Money as people write it: spaces between the thousands, a comma or a point before the tiyn."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> Any:
        """The amount in tenge, as a Decimal; None where the field was left empty."""
        return super().to_python(re.sub(r"\s", "", str(value)).replace(",", ".") if value else value)
