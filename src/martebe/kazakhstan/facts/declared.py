"""What persons said of themselves. Of all that a person said in the window, the latest declaration counts."""

from __future__ import annotations

from martebe.kazakhstan.facts.windows import contribution_window, declaration_window, until_today
from martebe.kazakhstan.numbers import numbers
from martebe.kazakhstan.records import contributions, deaths, declarations
from martebe.kazakhstan.sources import NEWS_AUGUST_2018, RELEASE_AUGUST_2018, own_choice
from martebe.rules import Condition, Source, fact, law

_said = declarations.where(day=declaration_window)
_category = _said.last("category", by="day")


def _says(category: str, *, kk: str, ru: str, en: str, source: Source = RELEASE_AUGUST_2018) -> Condition:
    return fact(f"says_{category}", _category == category, kk=kk, ru=ru, en=en, source=source)


says_foreign_enterprise = _says(
    "foreign_enterprise",
    kk="Шетелдік кәсіпорында жұмыс істейтінін мәлімдеген",
    ru="Заявлено, что работает на иностранном предприятии",
    en="Says to work in a foreign enterprise",
)
says_domestic_worker = _says(
    "domestic_worker",
    kk="Үй жұмыскері екенін мәлімдеген",
    ru="Заявлено, что является домашним работником",
    en="Says to be a domestic worker",
    source=NEWS_AUGUST_2018,
)
says_home_without_contract = _says(
    "home_without_contract",
    kk="Үйде шартсыз жұмыс істейтінін мәлімдеген",
    ru="Заявлено, что работает на дому без договора",
    en="Says to work at home without a contract",
)
says_household_plot = _says(
    "household_plot",
    kk="Жеке қосалқы шаруашылықта жұмыс істейтінін мәлімдеген",
    ru="Заявлено, что работает в личном подсобном хозяйстве",
    en="Says to work on a household plot",
)
says_independent_worker = _says(
    "independent_worker",
    kk="Тіркелмей өз бетінше табыс табатынын мәлімдеген",
    ru="Заявлено, что зарабатывает самостоятельно без регистрации",
    en="Says to earn independently without registration",
)
says_labour_migrant = _says(
    "labour_migrant",
    kk="Шетелде жұмыс істейтінін мәлімдеген",
    ru="Заявлено, что работает за рубежом",
    en="Says to work abroad",
)
says_housewife = _says(
    "housewife",
    kk="Үй шаруасымен айналысатынын мәлімдеген",
    ru="Заявлено, что ведёт домашнее хозяйство",
    en="Says to keep house",
)
says_unregistered_unemployed = _says(
    "unregistered_unemployed",
    kk="Жұмыссыз екенін және тіркелмегенін мәлімдеген",
    ru="Заявлено, что не имеет работы и не зарегистрирован",
    en="Says to be without work and not registered",
)
says_adult_pupil = _says(
    "adult_pupil",
    kk="Ересек мектеп оқушысы екенін мәлімдеген",
    ru="Заявлено, что учится в школе, будучи взрослым",
    en="Says to be an adult pupil",
    source=NEWS_AUGUST_2018,
)
says_carer_of_child = _says(
    "carer_of_child",
    kk="Бала күтетінін мәлімдеген",
    ru="Заявлено, что ухаживает за ребёнком",
    en="Says to care for a child",
)
says_departed = _says(
    "departed",
    kk="Елден кеткені мәлімделген",
    ru="Заявлено, что выехал за рубеж",
    en="Is said to have departed abroad",
    source=NEWS_AUGUST_2018,
)
says_employed = _says(
    "employed",
    kk="Жұмыс берушіде жұмыс істейтінін мәлімдеген",
    ru="Заявлено, что работает у работодателя",
    en="Says to work for an employer",
)

_minimum = law(numbers.subsistence_minimum, on=declarations.day)
_independent = _said.where(category="independent_worker")
_income_source = own_choice(
    "Statistics split the self-employed at the subsistence minimum; the text of 482-V was not read."
)

named_enough_income = fact(
    "named_enough_income",
    _independent.where(declarations.monthly_income >= _minimum).latest("day") == _independent.latest("day"),
    kk="Аталған табыс сол күнгі ең төменгі күнкөріс деңгейінен кем емес",
    ru="Названный доход не ниже прожиточного минимума того дня",
    en="Named an income of at least the subsistence minimum of that day",
    source=_income_source,
)

named_small_income = fact(
    "named_small_income",
    _independent.where(declarations.monthly_income < _minimum).latest("day") == _independent.latest("day"),
    kk="Аталған табыс сол күнгі ең төменгі күнкөріс деңгейінен төмен",
    ru="Названный доход ниже прожиточного минимума того дня",
    en="Named an income below the subsistence minimum of that day",
    source=_income_source,
)

contributions_follow_declaration = fact(
    "contributions_follow_declaration",
    contributions.where(month=contribution_window).latest("month") > _said.latest("day").month(),
    kk="Соңғы мәлімдемеден кейінгі айлар үшін зейнетақы жарналары түскен",
    ru="За месяцы после последнего заявления поступали пенсионные взносы",
    en="Pension contributions arrived for months after the latest declaration",
    source=own_choice("The contribution of the month of the declaration may belong to work that ended in it."),
)

declared_after_death = fact(
    "declared_after_death",
    _said.latest("day") > deaths.where(died_on=until_today).latest("died_on"),
    kk="Қайтыс болған күнінен кейін атынан мәлімдеме түскен",
    ru="После дня смерти от имени человека поступило заявление",
    en="A declaration came in the person's name after the day of death",
    source=own_choice("What a person said while alive is no contradiction."),
)

__all__ = [
    "contributions_follow_declaration",
    "declared_after_death",
    "named_enough_income",
    "named_small_income",
    "says_adult_pupil",
    "says_carer_of_child",
    "says_departed",
    "says_domestic_worker",
    "says_employed",
    "says_foreign_enterprise",
    "says_home_without_contract",
    "says_household_plot",
    "says_housewife",
    "says_independent_worker",
    "says_labour_migrant",
    "says_unregistered_unemployed",
]
