"""The acts and documents that facts and statuses rest on, and the days from which they count."""

from __future__ import annotations

from datetime import date

from martebe.rules import Source

FIRST_VERIFICATION_DAY = date(2016, 12, 1)
NEW_CATEGORIES_DAY = date(2018, 4, 1)
SOCIAL_CODE_DAY = date(2023, 7, 1)

FIRST_VERIFICATION = Source(
    "Ministry of Labour and Social Protection, first verification of statuses",
    "December 2016 to March 2017",
    note="The month is stated, the day is not. The official list of codes was not found.",
)
RELEASE_AUGUST_2018 = Source(
    "Ministry of Labour and Social Protection, release of 28 August 2018",
    note="The category was introduced in the second quarter of 2018; the exact day is not stated.",
)
NEWS_AUGUST_2018 = Source(
    "en.egemen.kz, 28 August 2018",
    note="The category is named with the number of persons whose status was updated.",
)
RECORDS = Source("The owner of the register, by the description of its table")


def social_code(article: str, note: str = "", *, earlier: Source | None = None) -> Source:
    """The Social Code, in force from 1 July 2023, in the edition of early 2026; ``earlier`` stands for days before."""
    return Source(
        "Social Code of 20.04.2023 No. 224-VII",
        article,
        note,
        since=SOCIAL_CODE_DAY if earlier else None,
        earlier=earlier,
    )


def labour_code(article: str, note: str = "") -> Source:
    """The Labour Code, in force from 1 January 2016, in the edition of early 2026."""
    return Source("Labour Code of 23.11.2015 No. 414-V", article, note)


def insurance_law(article: str, note: str = "", *, unverified: bool = False) -> Source:
    """The law on compulsory social health insurance."""
    return Source("Law of 16.11.2015 No. 405-V on compulsory social health insurance", article, note, unverified)


def tax_code_2017(article: str, note: str = "") -> Source:
    """The Tax Code in force from 1 January 2018 to 31 December 2025."""
    return Source("Tax Code of 25.12.2017 No. 120-VI", article, note)


def employment_law_2016(article: str = "", note: str = "") -> Source:
    """The law on employment in force until the Social Code; its articles were not read."""
    return Source("Law of 06.04.2016 No. 482-V on employment of population", article, note, unverified=True)


def pension_law_2013() -> Source:
    """The law on pensions in force until the Social Code; its articles were not read."""
    return Source("Law of 21.06.2013 No. 105-V on pension provision", unverified=True)


def migration_law_2011(note: str = "") -> Source:
    """The law that grants the status of kandas; neither code defines it, and the law itself was not read."""
    return Source("Law of 22.07.2011 No. 477-IV on migration of population", note=note, unverified=True)


def own_choice(reason: str) -> Source:
    """A choice of this product where no act was found."""
    return Source("Own choice: no act was found", note=reason, unverified=True)
