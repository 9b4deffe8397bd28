"""What each command does, in three languages.

Commands are written in English where they are defined; a test checks that every text of theirs stands here.
"""

from __future__ import annotations

from martebe.rules import Words

COMMANDS = (
    Words(
        "Елдің әр тұрғыны үшін тізілімдердегі деректерден қандай еңбек және әлеуметтік мәртебе шығатынын айтады.",
        "Сообщает о каждом жителе страны, какой трудовой и социальный статус следует из того, что есть в реестрах.",
        "Tell, for every resident of a country, which labour and social status follows from what the registers hold.",
    ),
    Words(
        "Шын мәнінде жоқ адамдардың елін және олар туралы әр тізілім жеткізетін деректерді жасайды.",
        "Создаёт страну несуществующих людей и всё, что о них поставляет каждый реестр.",
        "Make a country of people who do not exist, and what each register delivers of them.",
    ),
    Words(
        "Жеткізілімдерді қабылдайды: әр жолды тексереді және әрқайсысына түбіртек береді.",
        "Принимает поставки: проверяет каждую строку и отвечает на каждую квитанцией.",
        "Take in deliveries: check every row, and answer with a receipt for each.",
    ),
    Words(
        "Не кідіртілгенін, қай жолдардың не себепті оқшауланғанын көрсетеді; ұяшықтар орнында қалады.",
        "Показывает, что задержано и какие строки почему в карантине; сами ячейки остаются на месте.",
        "Show what is held, and which rows are in quarantine and why; the cells stay where they are.",
    ),
    Words(
        "Тұтастай күмәнді болып кідіртілген жеткізілімді қолданады; оны екі адам растайды.",
        "Применяет поставку, задержанную как странную в целом; это подтверждают двое.",
        "Apply a delivery that was held because it is odd as a whole; two persons confirm it.",
    ),
    Words(
        "Жеткізілімнің оқшауланған жолдарын түзетіп немесе анықтамалықтар өзгергеннен кейін қайта тексереді.",
        "Снова проверяет строки поставки из карантина: с правками или после смены справочников.",
        "Try the rows again that a delivery has in quarantine, repaired or after reference data have changed.",
    ),
    Words(
        "Бір күнге, бір сәтте белгілі дерек бойынша бәріне шешім шығарады; кірісі бірдей болса, байттары да бірдей.",
        "Принимает решения обо всех на день по тому, что было известно; те же данные дают те же байты.",
        "Decide for everybody on a day, as known at a moment; the same inputs give the same run, byte for byte.",
    ),
    Words(
        "Тізілімдегі шешімдерді тізіп шығады.",
        "Перечисляет решения, которые есть в реестре.",
        "List the runs that are in the register.",
    ),
    Words(
        "Бір адамның шешімін түсіндіреді: оны не айқындайды, қай жазбалар мен заң бойынша, және қалғанын не шешеді.",
        "Объясняет решение об одном человеке: что его определяет, по каким записям и закону, и что закроет остальное.",
        "Explain one person's decision: what determines it, by which records and law, and what would settle the rest.",
    ),
    Words(
        "Бір адамның мәртебесі қалай өзгергенін көрсетеді: қай күндерге қатысты және бұл қашан белгілі болды.",
        "Показывает, как менялся статус человека: на какие дни он приходится и когда это стало известно.",
        "Show how one person's status changed: the days it holds for, and when that came to be known.",
    ),
    Words(
        "Екі шешімді салыстырады: кім ауысты және қай жазба не ереже себеп болды; тек сандар.",
        "Сравнивает два решения: кто перешёл и какая запись или правило тому причиной; только числа.",
        "Compare two runs: who moved, and which record or rule moved them; counts only.",
    ),
    Words(
        "Көрсеткішті не ережені өзгертіп, бүкіл елде кім қайдан қайда ауысатынын көрсетеді; ештеңе сақталмайды.",
        "Меняет показатель или правила и показывает по всей стране, кто откуда куда перейдёт; ничего не сохраняется.",
        "Change a number or rules, and see for everybody who would move from what to what; nothing is stored.",
    ),
    Words(
        "Санайды: шұңқыма, аумақтар бойынша мәртебелер, рейтинг, мәртебесіз ең үлкен санаттар.",
        "Считает: воронка, статусы по территориям, рейтинг, самые большие категории без статуса.",
        "Count: the funnel, statuses by place, the ranking, the largest categories without status.",
    ),
    Words(
        "Шешімдердің барлық көрсеткішін суреттерімен бір HTML бетке жазады; оған басқа ештеңе керек емес.",
        "Пишет все показатели решений с картинками на одну страницу HTML, которой больше ничего не нужно.",
        "Write all figures of the runs with pictures, as one page of HTML that needs nothing else.",
    ),
    Words(
        "Айлық есепті әр тілде PDF, XLSX және CSV етіп жазады; сол шешімдер дәл сол байттарды береді.",
        "Пишет отчёт за месяц на каждом языке в PDF, XLSX и CSV; те же решения дают те же байты.",
        "Write the monthly report as PDF, XLSX and CSV in each language; the same runs give the same bytes.",
    ),
    Words(
        "Аумақ пен мәртебе бойынша сандарды CSV және SDMX-CSV түрінде жариялайды; адам танылмайтындай дөңгелектеледі.",
        "Публикует числа по территориям и статусам в CSV и SDMX-CSV, округляя так, что никого в них не найти.",
        "Publish counts by place and status as CSV and SDMX-CSV, rounded so that nobody can be found in them.",
    ),
    Words(
        "Тізілімдер жеткізетін кестелерді, олардың бағандары мен шарттарын және ілеспе құжатты сипаттайды.",
        "Описывает таблицы, которые поставляют реестры, их столбцы, условия и описание поставки.",
        "Describe the tables that registers deliver, their columns and constraints, and the manifest of a delivery.",
    ),
    Words(
        "Мәртебелерді ең күштісінен бастап, күндері мен дереккөздерімен тізеді; немесе біреуін толық айтады.",
        "Перечисляет статусы от сильнейшего, с днями и источниками; либо один целиком, с его фактами.",
        "List the statuses, strongest first, with days and sources; or one in full, with its facts.",
    ),
    Words(
        "Заңдағы көрсеткіштерді күшінде болған күндерімен, актісі мен бабымен тізеді.",
        "Перечисляет показатели закона с днями действия, актом и статьёй.",
        "List the numbers of the law with the days they are in force, act and article.",
    ),
    Words(
        "Елді жасайды, жеткізілімдерін алады, шешеді, санайды, бір адамды түсіндіреді, есеп жазады, кеңсесін ашады.",
        "Создаёт страну, принимает поставки, решает, считает, объясняет одного, пишет отчёт, открывает её офис.",
        "Make a country, receive its deliveries, decide, count, explain one person, report, and serve the office.",
    ),
    Words(
        "Кеңсені ашады: орындар, арналар, тұрғындар, із; дерекқор аталмаса, өзінікімен.",
        "Открывает офис: рабочие места, каналы, жители, журнал; с собственной базой, если другая не названа.",
        "Serve the office: desk, channels, residents, trail; with a database of its own unless one is named.",
    ),
    Words(
        "MARTEBE_DATABASE_URL атаған дерекқорды осы нұсқаға қажет күйге келтіреді.",
        "Приводит базу данных из MARTEBE_DATABASE_URL к тому, что нужно этой версии.",
        "Bring the database that MARTEBE_DATABASE_URL names to what this version needs.",
    ),
    Words(
        "Көлдің қабылданған жеткізілімдерін кеңсенің дерекқорына енгізеді; тоқтаған жерінен жалғастырады.",
        "Вносит принятые поставки озера в базу офиса; продолжает с места остановки.",
        "Bring the accepted deliveries of a lake into the office's database; goes on where it was stopped.",
    ),
    Words(
        "Кеңсе соңғы реттен бері қабылдаған мәлімдемелерді көлге арналған жеткізілім етіп жазады.",
        "Записывает заявления, принятые офисом с прошлого раза, как поставку для озера.",
        "Write the declarations that the office took since the last time as a delivery for the lake.",
    ),
    Words(
        "Журналда бірде-бір жол өзгермегенін, қосылмағанын, жойылмағанын тексереді не оның қол қойылған басын береді.",
        "Проверяет, что в журнале ни одна строка не изменена, не добавлена и не удалена, или печатает его вершину.",
        "Verify that no row of the trail was changed, added or removed, or print its signed head to keep elsewhere.",
    ),
    Words(
        "Әкімшіге есептік жазба жасайды не оған жаңа құпиясөз береді.",
        "Создаёт учётную запись администратора или выдаёт администратору новый пароль.",
        "Make an account for an administrator, or give an administrator a new password.",
    ),
    Words(
        "Барлық шешімнің көрсеткіштерін штабтар жұмыс істейтін кеңсеге жеткізеді; кез келген уақытта орындауға болады.",
        "Вносит показатели всех решений в офис, где с ними работают штабы; это можно делать в любое время.",
        "Bring the figures of all runs into the office, where headquarters work with them; may be done at any time.",
    ),
)
