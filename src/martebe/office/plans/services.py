"""What other rooms may ask of this one."""

from __future__ import annotations
