"""What every page says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

PRODUCT = Words("Мәртебе", "Мәртебе", "Martebe")
SKIP = Words("Мазмұнға өту", "Перейти к содержанию", "Skip to the content")
MADE_UP = Words(
    "Көрсетілім: барлық адамдар ойдан шығарылған",
    "Демонстрация: все люди вымышлены",
    "Demonstration: all people are made up",
)
