"""The manifest of a delivery, field by field, for whoever writes one."""

from __future__ import annotations

from martebe.rules import Words

MANIFEST_FIELDS: dict[str, Words] = {
    "table": Words(
        "Кестенің атауы, мысалы contracts. Міндетті.",
        "Имя таблицы, например contracts. Обязательно.",
        "The name of the table, such as contracts. Required.",
    ),
    "file": Words(
        "Деректер файлының атауы, қалтасыз: ол ілеспе құжаттың қасында жатады. Соңы түрін айтады: .csv, .xlsx,"
        " .parquet, .jsonl. Міндетті.",
        "Имя файла данных без папки: он лежит рядом с описанием. Окончание говорит о виде: .csv, .xlsx, .parquet,"
        " .jsonl. Обязательно.",
        "The name of the data file, without a folder: it lies beside the manifest. Its ending tells its kind: .csv,"
        " .xlsx, .parquet or .jsonl. Required.",
    ),
    "rows": Words(
        "Файлдағы жолдар саны, бағандар атауы бар жолдан басқа. Міндетті.",
        "Число строк в файле без строки названий. Обязательно.",
        "The number of rows of the file, the line of headings not counted. Required.",
    ),
    "until": Words(
        "Файл туралы айтатын соңғы күн, мысалы 2018-06-30. Міндетті.",
        "Последний день, о котором говорит файл, например 2018-06-30. Обязательно.",
        "The last day that the file speaks about, such as 2018-06-30. Required.",
    ),
    "since": Words(
        "Файл туралы айтатын бірінші күн; бос болса – басынан бері.",
        "Первый день, о котором говорит файл; пусто – с самого начала.",
        "The first day that the file speaks about; null is from the beginning.",
    ),
    "places": Words(
        "Файл сөйлейтін өңірлердің ӘАОЖ кодтары; бос болса – бүкіл ел. «Жазба жоқ» тек осы жерлерде жауап болады.",
        "Коды КАТО регионов, за которые говорит файл; пусто – вся страна. Только там «записи нет» – это ответ.",
        "The KATO codes of the regions that the file speaks for; null is the whole country. Only there is 'no record'"
        " an answer.",
    ),
    "whole": Words(
        "true – файл осы жерлердің бұрынғы жеткізілімдерін түгел алмастырады; false – оларға қосылады.",
        "true – файл целиком заменяет прежние поставки этих мест; false – добавляется к ним.",
        "true: the file replaces all earlier deliveries for these places; false: it adds to them.",
    ),
    "sums": Words(
        "Ақша бағандарының қосындысы, тиынмен (1 теңге = 100 тиын). Бір тиын айырма болса, жеткізілім кідіртіледі.",
        "Суммы денежных столбцов в тиынах (1 тенге = 100 тиын). Разойдётся на тиын – поставка будет задержана.",
        "The sums of the columns of money in tiyn (1 tenge = 100 tiyn). A difference of one tiyn holds the delivery.",
    ),
    "sent_at": Words(
        "Жіберілген уақыты, белдеуімен: 2018-07-01T20:00:00+06:00.",
        "Время отправки с поясом: 2018-07-01T20:00:00+06:00.",
        "When it was sent, with the zone: 2018-07-01T20:00:00+06:00.",
    ),
}
