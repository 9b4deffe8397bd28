"""What every page says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

PRODUCT = Words("Мәртебе", "Мәртебе", "Martebe")
SKIP = Words("Мазмұнға өту", "Перейти к содержанию", "Skip to the content")
MADE_UP = Words(
    "Көрсетілім: барлық адамдар ойдан шығарылған",
    "Демонстрация: все люди вымышлены",
    "Demonstration: all people are made up",
)
TODAY = Words("Бүгін: {0}", "Сегодня: {0}", "Today: {0}")

NAVIGATION = Words("Бөлімдер", "Разделы", "Sections")
LANGUAGE = Words("Тіл", "Язык", "Language")
SIGN_IN = Words("Кіру", "Войти", "Sign in")
SIGN_OUT = Words("Шығу", "Выйти", "Sign out")
WHOLE_COUNTRY = Words("Бүкіл ел", "Вся страна", "The whole country")
HELP = Words("Анықтама", "Справка", "Help")
LICENCE = Words("Лицензия: Apache 2.0", "Лицензия: Apache 2.0", "Licence: Apache 2.0")
VERSION = Words("Мәртебе, {0} нұсқасы", "Мәртебе, версия {0}", "Martebe, version {0}")
CLOSE = Words("Жабу", "Закрыть", "Close")

THEME_AUTO = Words("Түсі құрылғыдағыдай болсын", "Тема как на устройстве", "Theme as on the device")
THEME_LIGHT = Words("Ашық түске ауысу", "Включить светлую тему", "Switch to the light theme")
THEME_DARK = Words("Қараңғы түске ауысу", "Включить тёмную тему", "Switch to the dark theme")

KEYS = Words("Пернелер", "Клавиши", "Keys")
KEYS_INTRO = Words(
    "Барлығын тінтуірсіз жасауға болады. Пернелер мәтін жазып жатқанда әсер етпейді.",
    "Всё можно делать без мыши. Пока вы пишете текст, эти клавиши не действуют.",
    "Everything can be done without a mouse. While you are writing, these keys do nothing.",
)
KEY_SEARCH = Words("Іздеу өрісіне өту", "Перейти к полю поиска", "Go to the search field")
KEY_HELP = Words("Осы тізімді көрсету", "Показать этот список", "Show this list")
KEY_NEXT = Words("Келесі өріске немесе сілтемеге өту", "К следующему полю или ссылке", "To the next field or link")
KEY_BACK = Words("Алдыңғы өріске немесе сілтемеге оралу", "К предыдущему полю или ссылке", "Back to the one before")
KEY_ENTER = Words("Жіберу немесе ашу", "Отправить или открыть", "Send or open")
KEY_SPACE = Words("Белгілеу немесе басу", "Отметить или нажать", "Tick or press")
KEY_ESCAPE = Words("Терезені жабу", "Закрыть окно", "Close the window")

REQUIRED = Words("міндетті", "обязательно", "required")
OPTIONAL = Words("міндетті емес", "необязательно", "optional")
MENDING = Words(
    "Жіберілмеді. Мыналарды түзетіңіз:",
    "Не отправлено. Исправьте, пожалуйста:",
    "This was not sent. Please correct:",
)
MORE = Words("Келесілері", "Следующие", "Next ones")
FROM_START = Words("Басынан", "К началу", "From the start")
YES = Words("иә", "да", "yes")
NO = Words("жоқ", "нет", "no")

HOME_TITLE = Words("Азаматтар мәртебесі", "Статусы граждан", "Citizens' statuses")
HOME_INTRO = Words(
    "Мемлекеттік тізілімдерден әр тұрғынның еңбек және әлеуметтік мәртебесі, оның себебі және жетіспейтін мәлімет "
    "көрінеді.",
    "По данным государственных реестров видно, какой у каждого жителя трудовой и социальный статус, почему и каких "
    "сведений не хватает.",
    "From the state's registers one sees each resident's labour and social status, why it is so, and what is missing.",
)
