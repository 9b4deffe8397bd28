"""Who is registered with the employment service, and who takes part in its measures."""

from __future__ import annotations

from martebe.kazakhstan.records import measures, unemployed
from martebe.kazakhstan.sources import RECORDS, employment_law_2016, social_code
from martebe.rules import fact

is_registered_unemployed = fact(
    "is_registered_unemployed",
    unemployed.where(kind="unemployed").in_force().exists(),
    kk="Жұмыссыз ретінде тіркелген",
    ru="Зарегистрирован безработным",
    en="Is registered as unemployed",
    source=social_code("art. 99", earlier=employment_law_2016()),
)

is_registered_job_seeker = fact(
    "is_registered_job_seeker",
    unemployed.where(kind="job_seeker").in_force().exists(),
    kk="Жұмыс іздеуші ретінде тіркелген",
    ru="Зарегистрирован ищущим работу",
    en="Is registered as seeking work",
    source=social_code("art. 98", earlier=employment_law_2016()),
)

takes_part_in_measure = fact(
    "takes_part_in_measure",
    measures.in_force().exists(),
    kk="Жұмыспен қамту шарасына қатысады",
    ru="Участвует в мере содействия занятости",
    en="Takes part in a measure of employment",
    source=RECORDS,
)

__all__ = ["is_registered_job_seeker", "is_registered_unemployed", "takes_part_in_measure"]
