"""Business of one's own: registrations, and the single aggregate payment that stands for one."""

from __future__ import annotations

from martebe.kazakhstan.facts.windows import this_month
from martebe.kazakhstan.records import entrepreneurs, single_payments
from martebe.kazakhstan.sources import employment_law_2016, social_code, tax_code_2017
from martebe.rules import fact

is_individual_entrepreneur = fact(
    "is_individual_entrepreneur",
    entrepreneurs.where(kind="individual_entrepreneur").in_force().exists(),
    kk="Дара кәсіпкер ретінде тіркелген",
    ru="Зарегистрирован индивидуальным предпринимателем",
    en="Is registered as an individual entrepreneur",
    source=social_code("art. 97 p. 2 (2)", earlier=employment_law_2016()),
)

has_private_practice = fact(
    "has_private_practice",
    entrepreneurs.where(kind="private_practice").in_force().exists(),
    kk="Жеке практикамен айналысатын адам ретінде тіркелген",
    ru="Зарегистрирован как занимающийся частной практикой",
    en="Is registered in private practice",
    source=social_code("art. 97 p. 2 (3)", earlier=employment_law_2016()),
)

heads_peasant_farm = fact(
    "heads_peasant_farm",
    entrepreneurs.where(kind="peasant_farm").in_force().exists(),
    kk="Шаруа немесе фермер қожалығының басшысы",
    ru="Глава крестьянского или фермерского хозяйства",
    en="Is the head of a peasant farm",
    source=social_code(
        "art. 97 p. 2 (8)", "Added by the law of 24.06.2025 No. 196-VIII.", earlier=employment_law_2016()
    ),
)

pays_single_payment = fact(
    "pays_single_payment",
    single_payments.where(month=this_month).exists(),
    kk="Осы ай үшін бірыңғай жиынтық төлем төленген",
    ru="За этот месяц уплачен единый совокупный платёж",
    en="The single aggregate payment is paid for this month",
    source=tax_code_2017(
        "art. 774-776", "The payment stands for registration; whoever stops paying is no longer a payer."
    ),
)

__all__ = ["has_private_practice", "heads_peasant_farm", "is_individual_entrepreneur", "pays_single_payment"]
