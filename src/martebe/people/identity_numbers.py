"""The numbers of persons (IIN) and businesses (BIN): what a number can tell, and what it cannot.

An IIN is twelve digits: birth date YYMMDD, a digit for century and sex (1-6), a serial of four, a check
digit. A BIN is year and month of registration, a kind (4 resident, 5 non-resident, 6 joint enterprise), a
division (0-3), a serial of five, a check digit. Both share the check: weights 1..11 modulo 11; if that
gives 10, weights 3..11,1,2; if that gives 10 again, the number is never issued. (Law No. 223-III of
12.01.2007; Government resolutions No. 565 of 11.06.2003 and No. 406 of 22.05.2007.)

Only the shape and the check digit make a number impossible. Since Government resolution No. 853 of
26.08.2013 the digits no longer prove a birth date or sex, so an odd date makes a number *unconfirmed*, a
difference from the register is a mismatch to look at, and neither ever changes what the register says.

Numbers whose seventh (BIN: fifth) digit is 7 or 8 belong to nobody; they are *made up* and accepted only
where the register itself says that its people are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from typing import Literal

import numpy as np
import numpy.typing as npt

Sex = Literal["male", "female"]
NumberArray = npt.NDArray[np.int64]
DigitArray = npt.NDArray[np.int16]
ReasonArray = npt.NDArray[np.uint8]

DIGITS = 12
FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
CENTURIES = {1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000}
MADE_UP_DIGITS = (7, 8)
MALE_DIGITS = (1, 3, 5, 7)
_CENTURY_BY_DIGIT = np.array([CENTURIES.get(digit, 1900) for digit in range(10)], np.int16)
_LAST_DAY = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0], np.int16)


class Verdict(Enum):
    """Whether a number can stand for a person or a business."""

    VALID = "valid"
    UNCONFIRMED = "unconfirmed"
    IMPOSSIBLE = "impossible"


class Reason(IntEnum):
    """Why a number has its verdict; the value is what the array functions give for each number."""

    FITS = 0
    MADE_UP = 1
    NO_SUCH_DATE = 2
    UNKNOWN_KIND = 3
    NOT_TWELVE_DIGITS = 4
    ONLY_ZEROS = 5
    CHECK_DIGIT = 6
    NEVER_ISSUED = 7
    OTHER_REGISTER = 8
    MADE_UP_NOT_ALLOWED = 9

    @property
    def verdict(self) -> Verdict:
        """VALID, UNCONFIRMED where only the digits before the check look odd, or IMPOSSIBLE."""
        if self <= Reason.MADE_UP:
            return Verdict.VALID
        return Verdict.UNCONFIRMED if self <= Reason.UNKNOWN_KIND else Verdict.IMPOSSIBLE


@dataclass(frozen=True)
class Mismatch:
    """A difference between the digits of a person's number and the register; the register stands."""

    field: Literal["birth_date", "sex"]
    in_digits: str


def check_iin(text: str, *, made_up: bool = False) -> Reason:
    """Why a text is or is not a person's number; ``made_up`` says that the register's people are made up."""
    if not _is_twelve_digits(text):
        return Reason.NOT_TWELVE_DIGITS
    return Reason(int(check_iin_array(np.array([int(text)]), made_up=made_up)[0]))


def check_bin(text: str, *, made_up: bool = False) -> Reason:
    """Why a text is or is not the number of a legal entity, branch or joint enterprise."""
    if not _is_twelve_digits(text):
        return Reason.NOT_TWELVE_DIGITS
    return Reason(int(check_bin_array(np.array([int(text)]), made_up=made_up)[0]))


def check_business_number(text: str, *, made_up: bool = False) -> Reason:
    """The same for a business: its BIN, or the IIN of a sole entrepreneur, who has no BIN."""
    if not _is_twelve_digits(text):
        return Reason.NOT_TWELVE_DIGITS
    return Reason(int(check_business_array(np.array([int(text)]), made_up=made_up)[0]))


def check_iin_array(numbers: NumberArray, *, made_up: bool = False) -> ReasonArray:
    """``check_iin`` for many numbers at once: int64[n] to the Reason of each as uint8[n].

    Zeros in front are part of the number, so a text of another length must have been refused before it
    became one.
    """
    digits = _digits(numbers)
    kind, day = digits[6], digits[4] * 10 + digits[5]
    reasons = np.full(len(numbers), Reason.FITS, np.uint8)
    reasons[~_is_date(digits, kind)] = Reason.NO_SUCH_DATE
    reasons[(kind == 0) | (kind == 9)] = Reason.UNKNOWN_KIND
    reasons[np.isin(kind, MADE_UP_DIGITS)] = Reason.MADE_UP if made_up else Reason.MADE_UP_NOT_ALLOWED
    reasons[(day >= 40) & (day < 90)] = Reason.OTHER_REGISTER
    return _with_check_digit(reasons, numbers, digits)


def check_bin_array(numbers: NumberArray, *, made_up: bool = False) -> ReasonArray:
    """``check_bin`` for many numbers at once: int64[n] to the Reason of each as uint8[n]."""
    digits = _digits(numbers)
    month, kind, division = digits[2] * 10 + digits[3], digits[4], digits[5]
    reasons = np.full(len(numbers), Reason.FITS, np.uint8)
    reasons[(month < 1) | (month > 12)] = Reason.NO_SUCH_DATE
    reasons[(kind == 9) | (division > 3)] = Reason.UNKNOWN_KIND
    reasons[np.isin(kind, MADE_UP_DIGITS)] = Reason.MADE_UP if made_up else Reason.MADE_UP_NOT_ALLOWED
    reasons[kind < 4] = Reason.OTHER_REGISTER
    return _with_check_digit(reasons, numbers, digits)


def check_business_array(numbers: NumberArray, *, made_up: bool = False) -> ReasonArray:
    """``check_business_number`` for many numbers at once: int64[n] to the Reason of each as uint8[n]."""
    as_person = check_iin_array(numbers, made_up=made_up)
    return np.where(as_person == Reason.OTHER_REGISTER, check_bin_array(numbers, made_up=made_up), as_person).astype(
        np.uint8
    )


def birth_date_in(number: int) -> date | None:
    """The birth date that the digits of an IIN spell, or None. Never a fact about the person."""
    digits = f"{number:012d}"
    century = CENTURIES.get(int(digits[6]))
    if century is None:
        return None
    try:
        return date(century + int(digits[0:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return None


def sex_in(number: int) -> Sex | None:
    """The sex that the seventh digit of an IIN spells, or None. Never a fact about the person."""
    digit = number // 10**5 % 10
    if digit in (0, 9):
        return None
    return _sex_of(digit)


def mismatches(number: int, birth_date: date, sex: Sex) -> tuple[Mismatch, ...]:
    """Where the digits of an IIN differ from the register: a warning, never an error (resolution No. 853)."""
    found = []
    if f"{number:012d}"[:6] != f"{birth_date:%y%m%d}" or _other_century(number, birth_date):
        found.append(Mismatch("birth_date", f"{number:012d}"[:6]))
    spelled = sex_in(number)
    if spelled is not None and spelled != sex:
        found.append(Mismatch("sex", spelled))
    return tuple(found)


def mismatch_arrays(
    numbers: NumberArray, births: npt.NDArray[np.datetime64], male: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """``mismatches`` for many people at once: where the birth date differs, and where the sex does, as bool[n]."""
    kind = numbers // 10**5 % 10
    spelled = np.asarray(_CENTURY_BY_DIGIT[kind] // 100)
    century = (births.astype("datetime64[Y]").astype(np.int64) + 1970) // 100
    known = np.isin(kind, list(CENTURIES))
    dates = (numbers // 10**6 != birth_digits(births)) | (known & (spelled != century))
    sexes = np.isin(kind, MALE_DIGITS) != male
    return np.asarray(dates), np.asarray(sexes & (kind > 0) & (kind < 9))


def birth_digits(days: npt.NDArray[np.datetime64]) -> NumberArray:
    """YYMMDD of each day as a number: datetime64[n] to int64[n]."""
    months = days.astype("datetime64[M]")
    year = months.astype("datetime64[Y]").astype(np.int64) + 1970
    month = months.astype(np.int64) % 12 + 1
    day = (days.astype("datetime64[D]") - months.astype("datetime64[D]")).astype(np.int64) + 1
    return np.asarray(year % 100 * 10_000 + month * 100 + day, np.int64)


def check_digit(eleven: int) -> int | None:
    """The check digit after the first eleven digits, or None where the number is never issued."""
    digit = int(_check_digits(_digits(np.array([eleven * 10])))[0])
    return None if digit == 10 else digit


def _sex_of(digit: int) -> Sex:
    return "male" if digit in MALE_DIGITS else "female"


def _other_century(number: int, birth_date: date) -> bool:
    century = CENTURIES.get(number // 10**5 % 10)
    return century is not None and century != birth_date.year // 100 * 100


def _is_twelve_digits(text: str) -> bool:
    return len(text) == DIGITS and text.isascii() and text.isdigit()


def _digits(numbers: NumberArray) -> list[DigitArray]:
    """The twelve digits, first to last, each as an array over the numbers."""
    found, rest = [], numbers
    for _ in range(DIGITS):
        tens = rest // 10
        found.append((rest - tens * 10).astype(np.int16))
        rest = tens
    return found[::-1]


def _check_digits(digits: list[DigitArray]) -> DigitArray:
    """The check digit after the first eleven digits, 10 where the number is never issued."""
    first, second = (
        sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11
        for weights in (FIRST_WEIGHTS, SECOND_WEIGHTS)
    )
    return np.where(first == 10, second, first)


def _with_check_digit(reasons: ReasonArray, numbers: NumberArray, digits: list[DigitArray]) -> ReasonArray:
    expected = _check_digits(digits)
    reasons[expected != digits[-1]] = Reason.CHECK_DIGIT
    reasons[expected == 10] = Reason.NEVER_ISSUED
    reasons[numbers == 0] = Reason.ONLY_ZEROS
    reasons[(numbers < 0) | (numbers >= 10**DIGITS)] = Reason.NOT_TWELVE_DIGITS
    return reasons


def _is_date(digits: list[DigitArray], kind: DigitArray) -> npt.NDArray[np.bool_]:
    """Whether the first six digits are a day of the calendar in the century that the seventh digit names."""
    year = digits[0] * 10 + digits[1] + _CENTURY_BY_DIGIT[kind]
    month, day = digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    last = _LAST_DAY[np.minimum(month, 13)] + (leap & (month == 2))
    return np.asarray((day >= 1) & (day <= last))
