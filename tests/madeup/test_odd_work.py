"""Employers who employ children, keep the dead and pay without a contract are there to be found."""

from datetime import date


def test_children_are_at_work(faultless):
    children = faultless.truth()
    assert children.num_rows
    born = dict(zip(children["person"].to_pylist(), children["birth_date"].to_pylist(), strict=True))
    ages = [born[person] for person in persons_of(faultless, "contracts") if person in born]
    young = [each for each in ages if each > date(2002, 8, 1)]
    assert young
    assert min(young) > date(2002, 8, 1)
    assert max(young) <= date(2008, 3, 1)


def persons_of(country, table):
    """The persons of the latest whole delivery of a table."""
    return {person for manifest in country.of(table) for person in country.rows(manifest)["person"].to_pylist()}


def test_contracts_of_the_dead_stay_open(faultless):
    truth = faultless.truth()
    dead = {
        person
        for person, died in zip(truth["person"].to_pylist(), truth["died_on"].to_pylist(), strict=True)
        if died is not None
    }
    assert dead & persons_of(faultless, "contracts")
