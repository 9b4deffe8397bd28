"""What a made-up country cannot be, said in three languages."""

from __future__ import annotations

from datetime import date

from martebe.rules import Words


class MadeUpError(ValueError):
    """A country that cannot be made. ``words`` is the message in three languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def too_many_people(found: int, most: int) -> MadeUpError:
    """The size lies outside of what the published figures calibrate."""
    return MadeUpError(
        Words(
            kk=f"Ойдан шығарылған елде 0-ден {most}-ге дейін тұрғын болады; {found} сұралды. Осы аралықты сақтаңыз.",
            ru=f"В вымышленной стране от 0 до {most} жителей; запрошено {found}. Укажите число из этих пределов.",
            en=f"A made-up country has 0 to {most} residents; {found} were asked for. Give a number between these.",
        )
    )


def outside_the_story(found: date, first: date, last: date) -> MadeUpError:
    """The day lies before the first deliveries or after the division of regions that the country is drawn in."""
    return MadeUpError(
        Words(
            kk=f"Ойдан шығарылған ел {first} күнінен {last} күніне дейін белгілі; {found} сұралды."
            " Осы аралықтан күн беріңіз.",
            ru=f"Вымышленная страна известна с {first} по {last}; запрошено {found}. Укажите день из этих пределов.",
            en=f"A made-up country is known from {first} to {last}; {found} was asked for. Give a day between these.",
        )
    )


def below_least(name: str, found: int, least: int) -> MadeUpError:
    """A seed or a number of workers is too small."""
    return MadeUpError(
        Words(
            kk=f"«{name}» мәні {least}-ден кем болмауы керек; {found} берілген. Үлкенірек сан беріңіз.",
            ru=f"Значение «{name}» не может быть меньше {least}; дано {found}. Укажите большее число.",
            en=f"'{name}' must be {least} or more; found {found}. Give a larger number.",
        )
    )


def folder_in_use(name: str) -> MadeUpError:
    """There is something in the folder already."""
    return MadeUpError(
        Words(
            kk=f"«{name}» бар және ол бос қалта емес. Жаңа қалтаның атын беріңіз.",
            ru=f"«{name}» уже есть и не является пустой папкой. Назовите новую папку.",
            en=f"'{name}' exists and is not an empty folder. Name a new one.",
        )
    )


def no_numbers_left(day: str, room: int) -> MadeUpError:
    """More people of one sex were born on one day in one chunk than have numbers set apart."""
    return MadeUpError(
        Words(
            kk=f"{day} (ЖЖААКК, жынысы) үшін {room} ойдан шығарылған нөмір жетпейді. Адам санын азайтыңыз.",
            ru=f"Для {day} (ГГММДД, пол) не хватает {room} вымышленных номеров. Уменьшите число жителей.",
            en=f"For {day} (YYMMDD, sex) {room} made-up numbers are too few. Ask for fewer people.",
        )
    )
