"""What a damaged number may have been: proposed with its damage named, and only where the check holds."""

import pytest

from martebe.people.number_repair import Repair, proposed_repair


@pytest.mark.parametrize(
    ("text", "number", "damage"),
    [
        ("61211600012", "061211600012", ("lost_zeros",)),
        ("10203393342", "010203393342", ("lost_zeros",)),
        (" 550314193345", "550314193345", ("spaces",)),
        ("550314 193345\u00a0", "550314193345", ("spaces",)),
        ("550314-193345", "550314193345", ("spaces",)),
        ("550314193345.0", "550314193345", ("scientific_notation",)),
        ("5.50314193345E+11", "550314193345", ("scientific_notation",)),
        ("5,50314193345E+11", "550314193345", ("scientific_notation",)),
        ("6.1211600012E+10", "061211600012", ("scientific_notation", "lost_zeros")),
        ("５５０３１４１９３３４５", "550314193345", ("other_digits",)),
        ("٥٥٠٣١٤١٩٣٣٤٥", "550314193345", ("other_digits",)),
        ("55O314193345", "550314193345", ("letters_for_digits",)),
        ("94 0140 000385", "940140000385", ("spaces",)),
    ],
)
def test_common_damage_is_undone_and_named(text, number, damage):
    assert proposed_repair(text) == Repair(number, damage)


@pytest.mark.parametrize(
    "text",
    [
        "550314193345",  # whole already
        "5.50314E+11",  # digits lost for good: the check fails
        "550314193346",  # a wrong check digit is not damage of writing
        "5503141933",  # ten digits whose zeros do not make a right number
        "",
        "   ",
        "unknown",
        "1e999",
        "0",
        "99 9",
    ],
)
def test_nothing_is_proposed_where_nothing_valid_is_near(text):
    assert proposed_repair(text) is None


def test_a_made_up_number_is_proposed_only_in_a_made_up_register():
    assert proposed_repair(" 800101700001") is None
    assert proposed_repair(" 800101700001", made_up=True) == Repair("800101700001", ("spaces",))
