"""Numbers for people and businesses who do not exist: right check digits in a range that nobody can have.

A made-up IIN has 7 (male) or 8 (female) as its seventh digit, a made-up BIN has 7 as its fifth. These
digits name no century, so two births a hundred years apart share their serials: numbers are counted per
YYMMDD and sex.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from martebe.people.identity_numbers import FIRST_WEIGHTS, SECOND_WEIGHTS, NumberArray, birth_digits

SERIALS = 10_000
BUSINESS_SERIALS = 100_000


def made_up_iins(births: npt.NDArray[np.datetime64], male: npt.NDArray[np.bool_], *, first: int = 0) -> NumberArray:
    """A different number for each person, in the order given: births as datetime64[D][n], male as bool[n].

    The first person of a birth date and sex takes the number that is ``first`` in line, the next one the
    next; a second set for the same people (a second number, a phantom) asks for a later ``first``. The same
    arguments give the same numbers. Raises ValueError when a birth date has no numbers left (about 9,900 of
    one sex and day).
    """
    heads = birth_digits(births) * 10 + np.where(male, 7, 8)
    return _numbered(heads, _rank(heads) + first, SERIALS)


def made_up_bins(registered: npt.NDArray[np.datetime64], *, first: int = 0) -> NumberArray:
    """A different BIN for each business by its day of registration, datetime64[D][n]; as ``made_up_iins``."""
    heads = birth_digits(registered) // 100 * 100 + 70
    return _numbered(heads, _rank(heads) + first, BUSINESS_SERIALS)


def _rank(heads: NumberArray) -> NumberArray:
    """How many earlier rows have the same head."""
    order = np.argsort(heads, kind="stable")
    in_order = heads[order]
    starts = np.flatnonzero(np.r_[True, in_order[1:] != in_order[:-1]])
    sizes = np.diff(np.r_[starts, len(heads)])
    rank = np.empty(len(heads), np.int64)
    rank[order] = np.arange(len(heads)) - np.repeat(starts, sizes)
    return rank


def _numbered(heads: NumberArray, rank: NumberArray, serials: int) -> NumberArray:
    """Heads followed by the serial that is ``rank`` in line among those ever issued, and the check digit."""
    if not len(heads):
        return heads
    width = len(str(serials - 1))
    first, second = (_weighted(heads, weights[: 11 - width]) for weights in (FIRST_WEIGHTS, SECOND_WEIGHTS))
    table, counts = _issuable(serials)
    pair = first * 11 + second
    spent = rank >= counts[pair]
    if spent.any():
        head = heads[np.argmax(spent)]
        raise ValueError(
            f"No made-up number is left for the head {head}: number {rank[spent][0] + 1} was asked for,"
            f" {counts[pair][spent][0]} exist. Spread them over more days, or ask for a smaller 'first'."
        )
    serial = table[pair, rank].astype(np.int64)
    ones, twos = (column[serial] for column in _serial_sums(serials))
    check = (first + ones) % 11
    check = np.where(check == 10, (second + twos) % 11, check)
    return np.asarray((heads * serials + serial) * 10 + check, np.int64)


def _weighted(values: NumberArray, weights: tuple[int, ...]) -> NumberArray:
    """The digits of each value times their weights, modulo 11; there is a weight for each digit."""
    total, rest = np.zeros_like(values), values
    for weight in reversed(weights):
        total = total + rest % 10 * weight
        rest = rest // 10
    return np.asarray(total % 11, np.int64)


@cache
def _serial_sums(serials: int) -> tuple[NumberArray, NumberArray]:
    """What each serial adds to the first and to the second check sum."""
    width = len(str(serials - 1))
    every = np.arange(serials, dtype=np.int64)
    return _weighted(every, FIRST_WEIGHTS[11 - width :]), _weighted(every, SECOND_WEIGHTS[11 - width :])


@cache
def _issuable(serials: int) -> tuple[npt.NDArray[np.int32], NumberArray]:
    """For each pair of sums of a head: the serials that do not give ten twice, and how many they are."""
    table = np.zeros((121, serials), np.int32)
    counts = np.zeros(121, np.int64)
    ones, twos = _serial_sums(serials)
    for pair in range(121):
        first, second = divmod(pair, 11)
        kept = np.flatnonzero(~(((first + ones) % 11 == 10) & ((second + twos) % 11 == 10)))
        table[pair, : len(kept)], counts[pair] = kept, len(kept)
    return table, counts
