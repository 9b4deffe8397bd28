"""What stops the office from being served, said in three languages."""

from __future__ import annotations

from martebe.rules.words import Words


class OfficeError(Exception):
    """Something is not as serving needs it; ``words`` say what was found and what to do."""

    def __init__(self, words: Words, *values: object) -> None:
        """``values`` fill the places ``{0}``, ``{1}`` of the words."""
        self.words = Words(words.kk.format(*values), words.ru.format(*values), words.en.format(*values))
        super().__init__(self.words.en)


NO_KEYS = Words(
    "{0} орнатылмаған. Кеңсе кілттері жатқан қалтаны көрсетіңіз; ол жоқ болса, жасалады.",
    "{0} не задана. Укажите папку с ключами офиса; если её нет, она будет создана.",
    "{0} is not set. Name the folder that holds this office's keys; it is made if absent.",
)
NOT_A_KEY = Words(
    "{0} файлында {1} тұр, Ed25519 құпия кілті күтілді. Файлды сақтық көшірмеден қалпына келтіріңіз.",
    "В файле {0} находится {1}, ожидался закрытый ключ Ed25519. Восстановите файл из резервной копии.",
    "{0} holds a {1}; expected an Ed25519 private key. Restore the file from a backup.",
)
OLD_DATABASE = Words(
    "Дерекқорда осы нұсқаға қажет {0} өзгеріс жоқ. Алдымен martebe migrate, содан кейін қайта serve іске қосыңыз.",
    "В базе данных нет изменений, нужных этой версии: {0}. Запустите martebe migrate, затем снова serve.",
    "The database lacks {0} changes that this version needs. Run martebe migrate, then serve again.",
)
DIES = Words(
    "«{0}» процесі екі рет бірден {1} кодымен аяқталды. Себебі журналда.",
    "Процесс «{0}» дважды сразу завершился с кодом {1}. Причина в журнале.",
    "The process '{0}' ended at once with code {1}, twice. The reason stands in the log.",
)
NO_ANSWER = Words(
    "Беттер {0} мекенжайында {1} секунд ішінде жауап бермеді. Порт бос па, журналды тексеріңіз.",
    "Страницы не ответили по адресу {0} за {1} с. Проверьте, свободен ли порт, и журнал.",
    "The pages did not answer at {0} within {1} seconds. Check whether the port is free, and the log.",
)
NOT_SAFE = Words(
    "Дерекқор адамдардың жазбаларын қорғамайды, сондықтан кеңсе ашылмайды: {0}",
    "База данных не защищает записи о людях, поэтому офис не открывается: {0}",
    "The database does not protect the records of persons, so the office stays closed: {0}",
)
WRONG_PAGE = Words(
    "{0} беті {1} жауабын берді, 200 күтілді.",
    "Страница {0} ответила {1}, ожидалось 200.",
    "The page {0} answered {1}; expected 200.",
)
NO_RUNS = Words(
    "{0} қалтасында бірде-бір шешім жоқ. Алдымен martebe decide іске қосыңыз.",
    "В папке {0} нет ни одного решения. Сначала запустите martebe decide.",
    "There is no run in {0}. Run martebe decide first.",
)
