"""``martebe trail``: verify that nothing in the trail was changed, and print its head to keep elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from martebe.cli.office import office_of
from martebe.cli.refusals import Exit, RefusalError
from martebe.cli.teller import Teller
from martebe.database import database_url, default_data_directory
from martebe.rules import Words

if TYPE_CHECKING:
    from martebe.office.trail.blocks import Connection
    from martebe.office.trail.head import Head

VERIFYING = Words("Журнал тексерілуде", "Журнал проверяется", "Verifying the trail")
WHOLE = Words(
    "Журнал бүтін: {0} блок, {1} жол. Әлі мөрленбеген жолдар: {2}.",
    "Журнал цел: блоков {0}, строк {1}. Ещё не опечатано строк: {2}.",
    "The trail is whole: {0} blocks, {1} rows. Rows not yet sealed: {2}.",
)
BROKEN = Words(
    "Журнал бүтін емес: {0}. Блок {1}, жол {2}. Оған дейін {3} блок пен {4} жол сәйкес. Дерекқорды өзгертпей, "
    "қауіпсіздікке жауапты адамға хабарлаңыз.",
    "Журнал повреждён: {0}. Блок {1}, строка {2}. До этого места сходятся блоков {3}, строк {4}. Ничего не меняйте в "
    "базе и сообщите ответственному за безопасность.",
    "The trail is not whole: {0}. Block {1}, row {2}. Up to there {3} blocks and {4} rows fit. Change nothing in the "
    "database and tell whoever is responsible for its security.",
)
NO_BLOCK = Words(
    "Әлі бірде-бір блок мөрленген жоқ.", "Ещё не опечатано ни одного блока.", "No block has been sealed yet."
)
NOT_A_HEAD = Words(
    "«{0}» файлында журналдың басы жоқ немесе ол өзгертілген. «martebe trail head» жазған файлды беріңіз.",
    "В файле «{0}» нет вершины журнала, или она изменена. Нужен файл, записанный командой «martebe trail head».",
    "'{0}' holds no head of a trail, or an altered one. Give a file that 'martebe trail head' wrote.",
)


def trail(
    teller: Teller,
    action: Annotated[
        Literal["verify", "head", "seal"],
        typer.Argument(metavar="verify|head|seal", help="Verify the whole trail, print its head, or seal what is new."),
    ],
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="FOLDER", help="Where the office keeps its database and keys.")
    ] = None,
    head: Annotated[
        Path | None, typer.Option("--head", metavar="FILE", help="Compare with a head that was printed earlier.")
    ] = None,
) -> int:
    """Verify that no row of the trail was changed, added or removed, or print its signed head to keep elsewhere."""
    with _owner(folder) as owner:
        if action == "verify":
            return _verify(teller, owner, head)
        if action == "seal":
            _seal(owner)
        return _print_head(teller, owner)


@contextmanager
def _owner(folder: Path | None) -> Iterator[Connection]:
    home = folder or default_data_directory().parent
    os.environ.setdefault("MARTEBE_KEYS", str(home / "keys"))
    with database_url(home / "postgres") as address, office_of(address):
        from martebe.office.trail.owner import as_owner

        with as_owner() as owner:
            yield owner


def _verify(teller: Teller, owner: Connection, file: Path | None) -> int:
    from martebe.office.trail import blocks, head, sealing, words
    from martebe.office.trail.trust import trusted
    from martebe.office.trail.verifying import verify

    known = head.read_kept() if file is None else _read(file)
    last = blocks.last(owner)
    of = last.number if last else 1
    with teller.progress(VERIFYING) as progress:
        found = verify(owner, trusted(), known, progress=lambda done: progress("", done / of))
    waiting = sealing.unsealed(owner)[0]
    fault = found.fault
    said = {"blocks": found.blocks, "rows": found.rows, "unsealed": waiting, "fault": vars(fault) if fault else None}
    if fault is None:
        teller.answer(said, teller.say(WHOLE, found.blocks, found.rows, waiting))
        return Exit.DONE
    where = (teller.say(words.FAULTS[fault.kind]), fault.block, fault.row or "–", found.blocks, found.rows)
    teller.answer(said, teller.say(BROKEN, *where))
    return Exit.ODD


def _read(file: Path) -> Head:
    from martebe.office.trail.head import Head

    try:
        return Head.read(file.read_text(encoding="utf-8"))
    except ValueError:
        raise RefusalError(NOT_A_HEAD, file.name, code=Exit.ODD) from None


def _seal(owner: Connection) -> None:
    from martebe.office import clock, keys
    from martebe.office.trail import head, sealing
    from martebe.office.trail.trust import NAME

    while block := sealing.seal(owner, keys.signing_key(NAME), clock.now(), head.read_kept()):
        head.keep(block)


def _print_head(teller: Teller, owner: Connection) -> int:
    from martebe.office.trail import blocks
    from martebe.office.trail.head import Head

    last = blocks.last(owner)
    if last is None:
        raise RefusalError(NO_BLOCK, code=Exit.CANNOT)
    teller.write(str(Head.of(last)))
    return Exit.DONE
