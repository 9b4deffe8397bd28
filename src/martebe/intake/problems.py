"""Everything that intake may find wrong, each with a stable number and its sentence in three languages.

A code is ``MRT-<table>-<number>``. Numbers below 100 are a table's own constraints; 1xx refuse a file, 2xx are about
one cell, 3xx about one row beside others, 4xx hold a batch. A number means the same in every table and is never
given away again.
"""

from __future__ import annotations

from dataclasses import dataclass

from martebe.rules.tables import TableDescription
from martebe.rules.words import Words


@dataclass(frozen=True)
class Problem:
    """A kind of fault; ``{...}`` in its words are filled with places and counts, never with what a cell holds."""

    number: int
    words: Words

    def code(self, table: TableDescription) -> str:
        """The code as a receipt gives it."""
        return f"MRT-{short_name(table)}-{self.number:03d}"

    def said(self, **values: object) -> Words:
        """The sentence with its places filled in."""
        words = self.words
        return Words(words.kk.format(**values), words.ru.format(**values), words.en.format(**values))


def short_name(table: TableDescription) -> str:
    """The three letters of a table: those its own constraints bear, else the first of its name."""
    for constraint in table.constraints:
        parts = constraint.code.split("-")
        if len(parts) == 3:
            return parts[1]
    return table.name[:3].upper()


def _problem(number: int, kk: str, ru: str, en: str) -> Problem:
    return Problem(number, Words(kk, ru, en))


# --- the file ---------------------------------------------------------------------------------------------------

EMPTY_FILE = _problem(
    101,
    "Файл бос. Кемінде бағандар атауы бар жол керек. Файлды қайта жіберіңіз.",
    "Файл пуст. Нужна хотя бы строка с названиями столбцов. Пришлите файл снова.",
    "The file is empty. At least the line with the names of the columns is needed. Send the file again.",
)
NOT_DECODED = _problem(
    102,
    "{offset}-байттан бастап мәтін UTF-8, UTF-16 не windows-1251 түрінде оқылмайды ({hint}). UTF-8 етіп жіберіңіз.",
    "С байта {offset} текст не читается ни в UTF-8, ни в UTF-16, ни в windows-1251 ({hint}). Пришлите файл в UTF-8.",
    "From byte {offset} the text is not UTF-8, UTF-16 or windows-1251 ({hint}). Send the file in UTF-8.",
)
CUT_LETTER = _problem(
    103,
    "Файл {offset}-байтта, әріптің ортасында үзілген. Толық файлды жіберіңіз.",
    "Файл обрывается на байте {offset}, посередине буквы. Пришлите файл целиком.",
    "The file ends at byte {offset}, in the middle of a letter. Send the whole file.",
)
NUL_BYTE = _problem(
    104,
    "{offset}-байтта нөлдік байт бар, мәтіндік файлда ол болмауы керек. Файлды қайта шығарып жіберіңіз.",
    "На байте {offset} стоит нулевой байт, в текстовом файле его быть не должно. Выгрузите файл заново.",
    "There is a NUL byte at byte {offset}; a text file has none. Export the file again.",
)
OPEN_QUOTE = _problem(
    105,
    "{line}-жолда ({offset}-байт) ашылған тырнақша жабылмаған немесе орнында емес. Тырнақшаларды түзетіңіз.",
    "Кавычка, открытая в строке {line} (байт {offset}), не закрыта или стоит не на месте. Исправьте кавычки.",
    "A quote opened in line {line} (byte {offset}) is not closed or out of place. Correct the quotes.",
)
CUT_ROW = _problem(
    106,
    "Файл {offset}-байтта жол соңынсыз аяқталады: ол үзілген болуы мүмкін. Толық файлды жіберіңіз.",
    "Файл кончается на байте {offset} без конца строки: возможно, он обрезан. Пришлите файл целиком.",
    "The file ends at byte {offset} without an end of line: it may have been cut. Send the whole file.",
)
ROW_WIDTH = _problem(
    107,
    "{line}-жолда ({offset}-байт) {found} ұяшық бар, {expected} болуы керек. Жолды немесе бөлгішті түзетіңіз.",
    "В строке {line} (байт {offset}) ячеек {found}, должно быть {expected}. Исправьте строку или разделитель.",
    "Line {line} (byte {offset}) has {found} cells, {expected} are expected. Correct the line or the delimiter.",
)
MISSING_COLUMNS = _problem(
    108,
    "Мына бағандар жоқ: {missing}. Файлдағы бағандар: {found}. Бағандарды кестенің сипаттамасындағыдай атаңыз.",
    "Нет столбцов: {missing}. В файле есть: {found}. Назовите столбцы так, как в описании таблицы.",
    "Columns are missing: {missing}. The file has: {found}. Name the columns as the table's description does.",
)
UNKNOWN_COLUMNS = _problem(
    109,
    "Белгісіз бағандар: {unknown}. Кестеде бары: {expected}. Артық бағандарды алып тастаңыз не атауын түзетіңіз.",
    "Неизвестные столбцы: {unknown}. В таблице есть: {expected}. Уберите лишние столбцы или исправьте названия.",
    "Unknown columns: {unknown}. The table has: {expected}. Remove the surplus columns or correct their names.",
)
DOUBLED_COLUMNS = _problem(
    110,
    "Бағандар қайталанған: {doubled}. Әр баған бір рет болуы керек.",
    "Столбцы повторяются: {doubled}. Каждый столбец должен быть один раз.",
    "Columns appear twice: {doubled}. Each column must be there once.",
)
WRONG_FORMAT = _problem(
    111,
    "«{found}» пішімі қабылданбайды. CSV, XLSX (макроссыз), Parquet немесе JSON Lines жіберіңіз.",
    "Формат «{found}» не принимается. Пришлите CSV, XLSX (без макросов), Parquet или JSON Lines.",
    "The format '{found}' is not taken. Send CSV, XLSX (without macros), Parquet or JSON Lines.",
)
UNREADABLE = _problem(
    112,
    "Файл {format} ретінде оқылмайды ({place}). Файлды қайта шығарып, толық жіберіңіз.",
    "Файл не читается как {format} ({place}). Выгрузите его заново и пришлите целиком.",
    "The file cannot be read as {format} ({place}). Export it again and send the whole of it.",
)
COLUMN_TYPE = _problem(
    113,
    "«{column}» бағанының түрі {found}, ал {expected} болуы керек. Бағанның түрін түзетіңіз.",
    "Столбец «{column}» имеет тип {found}, а нужен {expected}. Исправьте тип столбца.",
    "Column '{column}' has the type {found}; {expected} is expected. Correct the type of the column.",
)
PART_OF_PLACES = _problem(
    114,
    "Толық файл бұрынғының бір бөлігін ғана алмастырады, ал кестеде аумақ бағаны жоқ. Аумақтарды бірге жіберіңіз.",
    "Полный файл заменяет лишь часть территорий прежнего, а столбца территории нет. Пришлите их все вместе.",
    "A whole file replaces only some places of an earlier one, and rows bear no place. Send those places together.",
)

# --- one cell ---------------------------------------------------------------------------------------------------

MISSING_CELL = _problem(
    201,
    "Міндетті ұяшық бос. Оны толтырыңыз.",
    "Обязательная ячейка пуста. Заполните её.",
    "A cell that is never empty is empty. Fill it in.",
)
BAD_NUMBER = _problem(
    202,
    "Нөмір 12 цифрдан тұруы керек (ЖСН немесе БСН). Нөмірді толық, мәтін түрінде жазыңыз.",
    "Номер должен состоять из 12 цифр (ИИН или БИН). Запишите номер полностью, как текст.",
    "A number has 12 digits (IIN or BIN). Write the number in full, as text.",
)
BAD_PLACE = _problem(
    203,
    "Аумақ коды 9 цифрдан тұруы керек (ӘАОЖ). Кодты түзетіңіз.",
    "Код территории должен состоять из 9 цифр (КАТО). Исправьте код.",
    "The code of a place has 9 digits (KATO). Correct the code.",
)
BAD_DAY = _problem(
    204,
    "Күн ЖЖЖЖ-АА-КК түрінде, күнтізбеде бар күн болуы керек. Күнді түзетіңіз.",
    "Дата пишется ГГГГ-ММ-ДД и должна быть в календаре. Исправьте дату.",
    "A day is written YYYY-MM-DD and must exist in the calendar. Correct the day.",
)
BAD_MONTH = _problem(
    205,
    "Ай ЖЖЖЖ-АА түрінде жазылады (01–12). Айды түзетіңіз.",
    "Месяц пишется ГГГГ-ММ (01–12). Исправьте месяц.",
    "A month is written YYYY-MM (01-12). Correct the month.",
)
BAD_MONEY = _problem(
    206,
    "Сома теңгемен, нүктемен, екі ондық таңбаға дейін жазылады (1234.50) және шынайы шамада болуы керек.",
    "Сумма пишется в тенге, с точкой, до двух знаков (1234.50), и должна быть правдоподобной.",
    "Money is written in tenge with a point and up to two decimals (1234.50), and of a believable size.",
)
BAD_WHOLE = _problem(
    207,
    "Бүтін сан керек. Санды цифрлармен ғана жазыңыз.",
    "Нужно целое число. Запишите его только цифрами.",
    "A whole number is expected. Write it in digits only.",
)
UNKNOWN_CODE = _problem(
    208,
    "Код кестенің тізімінде жоқ. Тізімдегі кодты жазыңыз немесе жаңа кодты тізілім иесіне хабарлаңыз.",
    "Кода нет в списке таблицы. Укажите код из списка или сообщите о новом коде владельцу реестра.",
    "The code is not in the table's list. Use a listed code, or tell the register's owner of the new one.",
)
BAD_YES_NO = _problem(
    209,
    "true немесе false деп жазыңыз.",
    "Запишите true или false.",
    "Write true or false.",
)
BAD_TEXT = _problem(
    210,
    "Мәтіннің шетінде бос орын не ішінде көрінбейтін таңба бар. Оны алып тастаңыз.",
    "По краям текста стоит пробел или внутри есть невидимый знак. Уберите его.",
    "The text begins or ends with a space, or holds an invisible character. Remove it.",
)
IMPOSSIBLE_NUMBER = _problem(
    211,
    "Нөмірдің бақылау цифры сәйкес емес. Нөмірді құжаттан тексеріңіз.",
    "Контрольная цифра номера не сходится. Сверьте номер с документом.",
    "The check digit of the number does not fit. Compare the number with the document.",
)
MADE_UP_NUMBER = _problem(
    212,
    "Мұндай нөмір ешкімге берілмейді: ол тек ойдан шығарылған деректерге арналған. Нақты нөмірді жазыңыз.",
    "Такой номер никому не выдаётся: он только для вымышленных данных. Укажите настоящий номер.",
    "Such a number is given to nobody: it is for made-up data only. Give the real number.",
)
UNKNOWN_PLACE = _problem(
    213,
    "Бұл күні мұндай аумақ коды қолданыста болған жоқ. Сол күнгі кодты жазыңыз.",
    "На этот день такого кода территории не было. Укажите код, действовавший в этот день.",
    "No place had this code on that day. Give the code in force on the day.",
)
UNVERIFIED_NUMBER = _problem(
    214,
    "Нөмір расталмаған: цифрлары ережеге сай емес, бірақ оны тізілім өзі береді. Жазба қабылданды.",
    "Номер не подтверждён: его цифры не по правилу, но его даёт сам реестр. Запись принята.",
    "The number is unverified: its digits break the rule, yet the register itself gives it. The row is accepted.",
)
OTHER_NUMBER = _problem(
    215,
    "Бұл жерде адамның нөмірі емес, басқа түрдегі нөмір тұр. Бағандардың ауыспағанын тексеріңіз.",
    "Здесь стоит номер другого вида: организации вместо человека или наоборот. Проверьте, не перепутаны ли столбцы.",
    "A number of another kind stands here: a business for a person or the reverse. Were columns swapped? Check.",
)
PLACE_OUTSIDE = _problem(
    216,
    "Аумақ қасында аталған ауданда не облыста емес. Жазба қабылданды: қай код қате екенін тексеріп, түзетіңіз.",
    "Место лежит не в том районе или области, что названы рядом. Запись принята: проверьте, какой код неверен.",
    "The place does not lie in the district or region named beside it. The row is accepted: correct the wrong code.",
)

# --- one row beside others --------------------------------------------------------------------------------------

SAME_KEY_TWICE = _problem(
    301,
    "Файлда бір кілтпен мазмұны әртүрлі бірнеше жол бар; бәрі сақталды. Қайсысы дұрыс екенін көрсетіңіз.",
    "В файле несколько строк с одним ключом и разным содержанием; сохранены все. Укажите верную.",
    "Several rows of the file have one key and different content; all are kept apart. Say which is right.",
)
SAME_ID_OTHER_BODY = _problem(
    302,
    "Осы нөмірлі төлем бұрын басқа мазмұнмен келген. Төлем өзгертілмейді: оны жойып, жаңасын жіберіңіз.",
    "Платёж с этим номером уже приходил с другим содержанием. Платёж не меняют: отмените его и пришлите новый.",
    "A payment with this number came with other content. Payments are not changed: reverse it and send a new one.",
)
REVERSAL_DIFFERS = _problem(
    303,
    "Жою мен ол атаған төлемнің сомасы не адамы бөлек. Соманы, адамды немесе төлем нөмірін түзетіңіз.",
    "Отмена расходится с названным платежом суммой или человеком. Исправьте сумму, человека или номер платежа.",
    "A reversal differs from the payment it names in amount or person. Correct the amount, person or payment number.",
)
FOREIGN_PLACE = _problem(
    304,
    "Жол осы жеткізілім қамтитын аумақтарға жатпайды. Оны өз өңірінің файлында жіберіңіз.",
    "Строка не относится к территориям, которые охватывает эта поставка. Пришлите её в файле её региона.",
    "The row is of a place that this delivery does not speak for. Send it in the file of its own region.",
)
UNKNOWN_BUSINESS = _problem(
    305,
    "Мұндай БСН жұмыс берушілер тізілімінде жоқ. Жазба қабылданды, бірақ белгіленді.",
    "Такого БИН нет в реестре работодателей. Запись принята с отметкой.",
    "No business of the register of employers has this number. The row is accepted and marked.",
)
LATER_KNOWN = _problem(
    306,
    "Бұл жолды кейінірек келген жеткізілім басқаша айтты, сол күшінде. Түзетуді жаңа файлмен жіберіңіз.",
    "Об этой строке более поздняя поставка сказала иначе, она и действует. Пришлите исправление новым файлом.",
    "A delivery that came later says otherwise of this row, and stands. Send a correction in a new file.",
)

# --- the batch as a whole ---------------------------------------------------------------------------------------

MANY_BAD_ROWS = _problem(
    401,
    "Жолдардың {found} қате, шек — {limit}. Файлды тексеріп, түзетілгенін жіберіңіз.",
    "Ошибочны {found} строк, предел — {limit}. Проверьте файл и пришлите исправленный.",
    "{found} of the rows are bad, the limit is {limit}. Check the file and send a corrected one.",
)
ROWS_DIFFER = _problem(
    402,
    "Файлда {found} жол бар, ал ілеспе құжатта {expected}. Файл толық емес болуы мүмкін.",
    "В файле строк {found}, а в сопроводительном описании {expected}. Возможно, файл неполон.",
    "The file has {found} rows, its manifest says {expected}. The file may be incomplete.",
)
SUM_DIFFERS = _problem(
    403,
    "«{column}» бағанының қосындысы ілеспе құжаттағыдан өзгеше. Файлды не қосындыны тексеріңіз.",
    "Сумма столбца «{column}» не равна указанной в сопроводительном описании. Проверьте файл или сумму.",
    "The sum of column '{column}' is not the one in the manifest. Check the file or the sum.",
)
ROWS_DRIFT = _problem(
    404,
    "Өткен жолы {expected} жол болған, қазір {found}: айырма {limit} шегінен асады. Екі адам растауы керек.",
    "В прошлый раз было строк {expected}, теперь {found}: разница больше {limit}. Нужно подтверждение двух лиц.",
    "Last time there were {expected} rows, now {found}: more than {limit} apart. Two persons must confirm it.",
)
PLACE_ABSENT = _problem(
    405,
    "Файл қамтуы керек, бірақ бірде-бір жолы жоқ аумақтар: {places}. Толық файлды жіберіңіз.",
    "Файл должен охватывать территории, по которым в нём нет ни строки: {places}. Пришлите файл целиком.",
    "The file speaks for places of which it has no row: {places}. Send the whole file.",
)
ONE_BUSINESS = _problem(
    406,
    "Жаңа жолдардың {found} бір жұмыс берушінікі ({rows} жол). Екі адам растауы керек.",
    "{found} новых строк относятся к одному работодателю (строк: {rows}). Нужно подтверждение двух лиц.",
    "{found} of the new rows are of one employer ({rows} rows). Two persons must confirm it.",
)
SUM_JUMP = _problem(
    407,
    "«{column}» қосындысы өткен жолғыдан {limit} есе немесе одан көп өзгерген. Өлшем бірлігін тексеріңіз.",
    "Сумма столбца «{column}» отличается от прошлой в {limit} раз или больше. Проверьте единицы.",
    "The sum of column '{column}' is {limit} times that of last time, or a part as small. Check the units.",
)
OLDER_DELIVERY = _problem(
    408,
    "Қолданыстағы толық файл {current} күніне дейін, ал бұл {found} күніне дейін ғана: ескі файл. Соңғысын жіберіңіз.",
    "Действующий полный файл — по {current}, а этот — лишь по {found}: он старее. Пришлите последний.",
    "The whole delivery in force speaks until {current}, this one only until {found}: it is older. Send the latest.",
)
