"""The help in three languages: each English text of a command or parameter with its Kazakh and Russian."""

from __future__ import annotations

from martebe.cli.help_commands import COMMANDS
from martebe.cli.help_parameters import PARAMETERS

HELP = {words.en: words for words in (*COMMANDS, *PARAMETERS)}
