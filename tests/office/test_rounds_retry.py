"""A form about somebody whom no register knows here is taken by itself once a register has told, and not before."""

import pytest

from martebe.office.rounds.retrying import retry_all
from tests.office.collect import as_owner, device_of, filled, kept, new_instance

TO = "UPDATE records.residents SET region = %s, district = %s WHERE person = %s RETURNING person"


@pytest.fixture(scope="module")
def places(office: str) -> list[tuple[int, int]]:
    """Two districts of different regions."""
    return as_owner("SELECT region, min(district) FROM now.residents GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2")


def somebody(place: tuple[int, int], nth: int) -> int:
    asked = "SELECT person FROM now.residents WHERE district = %s ORDER BY person LIMIT 1 OFFSET %s"
    return as_owner(asked, [place[1], nth])[0][0]


def test_who_has_moved_is_taken_after_the_load_that_tells(office, officer, places) -> None:
    here, elsewhere = places
    person, stays = somebody(elsewhere, 0), somebody(elsewhere, 1)
    device = device_of(officer, "assistant", here[1])
    moved, still_away = new_instance(), new_instance()
    for whose, instance in ((person, moved), (stays, still_away)):
        device.send(filled(whose, instance=instance))
        assert kept(instance)[0][:2] == ("quarantined", "not_in_territory")
    retry_all()
    assert kept(moved)[0][0] == "quarantined", "Nothing was loaded."
    as_owner(TO, [*here, person])
    retry_all()
    ((outcome, reason, _, declaration),) = kept(moved)
    assert (outcome, reason) == ("accepted", None)
    said = "SELECT person, officer, channel FROM now.declarations WHERE declaration = %s::text"
    assert as_owner(said, [declaration]) == [(person, device.actor.id, "round")]
    assert kept(still_away)[0][:2] == ("quarantined", "not_in_territory")
    retry_all()
    assert kept(moved)[0][3] == declaration, "Once is enough."


def test_nobody_of_the_interviewers_family_is_taken_by_a_detour(office, officer, places) -> None:
    here, elsewhere = places
    person = somebody(elsewhere, 2)
    device, instance = device_of(officer, "assistant", here[1]), new_instance()
    device.send(filled(person, instance=instance))
    as_owner(TO, [*here, person])
    as_owner("SELECT office.set_own_person(%s, %s)", [device.officer.pk, person])
    retry_all()
    assert kept(instance)[0][:2] == ("quarantined", "not_in_territory")
