"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

BOARD = Words("Тақта", "Картина", "Board")
STAMP = Words(
    "{0} күнгі шешім бойынша, {1} белгілі болғаны.",
    "По решению на {0}, известному на {1}.",
    "From the run of {0}, as known on {1}.",
)
CERTIFICATE = Words("Куәлігі", "Свидетельство", "Its certificate")
