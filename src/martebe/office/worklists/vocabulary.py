"""What can be done about a person on a worklist, and what can come of it: codes with their words.

What came of it is what an officer says. It drives the work and is never counted as an outcome: outcomes are what
registers confirm (``figures.evidence``).
"""

from __future__ import annotations

from dataclasses import dataclass

from martebe.rules.words import Words


@dataclass(frozen=True)
class Outcome:
    """What came of a try: the end of the work (a result), or a next step. reached: the person was spoken to."""

    words: Words
    ends: bool
    reached: bool = True


ROUTES = {
    "call": Words("Қоңырау", "Звонок", "Telephone call"),
    "visit": Words("Үйіне бару", "Посещение", "Visit"),
    "letter": Words("Хат", "Письмо", "Letter"),
    "channel": Words("Арна арқылы хабар", "Сообщение по каналу", "Message through a channel"),
    "round": Words("Үйлерді аралау", "Подворный обход", "House-to-house round"),
    "centre": Words("Орталықта", "В центре занятости", "At the centre"),
}
"""How the person is sought."""

OUTCOMES = {
    "declared": Outcome(Words("Мәртебесін мәлімдеді", "Заявил статус", "Declared a status"), ends=True),
    "contract": Outcome(Words("Еңбек шартын жасасты", "Заключил трудовой договор", "Concluded a contract"), ends=True),
    "unemployed": Outcome(
        Words("Жұмыссыз ретінде тіркелді", "Зарегистрирован безработным", "Registered as unemployed"), ends=True
    ),
    "measure": Outcome(
        Words("Жұмыспен қамту шарасына жіберілді", "Направлен на меру занятости", "Sent to a measure"), ends=True
    ),
    "no_need": Outcome(
        Words("Қажет емес: мәртебесі бар", "Не требуется: статус уже есть", "No need: already has a status"),
        ends=True,
    ),
    "departed": Outcome(Words("Көшіп кеткен", "Выехал", "Departed"), ends=True, reached=False),
    "dead": Outcome(Words("Қайтыс болған", "Умер", "Dead"), ends=True, reached=False),
    "refuses": Outcome(Words("Бас тартты", "Отказался", "Refuses"), ends=True),
    "not_found": Outcome(Words("Табылмады", "Не найден", "Not found"), ends=True, reached=False),
    "try_again": Outcome(
        Words("Байланыс болмады: қайталау", "Не дозвались: повторить", "Not reached: try again"),
        ends=False,
        reached=False,
    ),
    "invited": Outcome(Words("Орталыққа шақырылды", "Приглашён в центр", "Invited to the centre"), ends=False),
    "papers": Outcome(Words("Құжат әкеледі", "Принесёт документы", "Will bring papers"), ends=False),
    "thinks": Outcome(
        Words("Ойланады: қайта хабарласу", "Думает: связаться снова", "Thinks it over: call again"), ends=False
    ),
    "register": Outcome(
        Words("Тізілімдегі жазба күтіледі", "Ждём запись в реестре", "A register is awaited"), ends=False
    ),
}
"""Results, then next steps, in the order in which they are offered."""

STATES = {
    "waiting": ("quiet", Words("Күтуде", "Ожидает", "Waiting")),
    "assigned": ("quiet", Words("Тағайындалды", "Назначено", "Assigned")),
    "reached": ("open", Words("Сөйлесті", "Связались", "Reached")),
    "next_step": ("open", Words("Келесі қадам", "Следующий шаг", "Next step")),
    "result": ("good", Words("Аяқталды", "Завершено", "Finished")),
}
"""The badge and the words of each state of an item, in the order of the work."""
