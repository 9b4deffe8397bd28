"""What each argument and option means, in three languages.

They are written in English where they are defined; a test checks that every text of theirs stands here.
"""

from __future__ import annotations

from martebe.rules import Words

PARAMETERS = (
    Words(
        "Соңында осы елдің кеңсесін ашады, тоқтатқанша.",
        "В конце открыть офис этой страны, пока не прервут.",
        "Then serve the office of this country, until interrupted.",
    ),
    Words(
        "Бір мезгілде жазатын қосылымдар саны.",
        "Сколько соединений пишет одновременно.",
        "Connections that write at the same time.",
    ),
    Words("Жеткізілім жазылатын қалта.", "Куда записать поставку.", "Where the delivery is written."),
    Words(
        "Бүкіл журналды тексеру, басын шығару немесе жаңа жазбаларды мөрлеу.",
        "Проверить весь журнал, напечатать его вершину или опечатать новое.",
        "Verify the whole trail, print its head, or seal what is new.",
    ),
    Words(
        "Бұрын шығарылған баспен салыстыру.",
        "Сравнить с вершиной, напечатанной ранее.",
        "Compare with a head that was printed earlier.",
    ),
    Words("Тыңдайтын порт.", "Порт, который слушать.", "The port to listen on."),
    Words("Тыңдайтын мекенжай.", "Адрес, который слушать.", "The address to listen on."),
    Words(
        "Кеңсе дерекқоры мен кілттерін сақтайтын қалта.",
        "Где офис держит свою базу данных и ключи.",
        "Where the office keeps its database and keys.",
    ),
    Words(
        "Алдымен осы қойманың жеткізілімдерін жүктейді.",
        "Сначала загрузить поставки этого хранилища.",
        "Bring this lake's deliveries in first.",
    ),
    Words("Беттерге жауап беретін процестер.", "Процессы, отвечающие на страницы.", "Processes that answer pages."),
    Words(
        "Көрсетілімдегі күн; онсыз бүгін.",
        "Какой день в демонстрации; без неё сегодня.",
        "The day it is in a demonstration; today without it.",
    ),
    Words(
        "Жоқ елді көрсету: есептік жазбалар жасалып, басып шығарылады.",
        "Показать несуществующую страну: создать и напечатать учётные записи.",
        "Show a country that does not exist: make and print accounts.",
    ),
    Words("Жауап пен осы анықтаманың тілі.", "Язык ответа и этой справки.", "Language of the answer and of this help."),
    Words("Нұсқаны көрсетіп, шығады.", "Показать версию и выйти.", "Show the version and exit."),
    Words("Осы анықтаманы көрсетіп, шығады.", "Показать эту справку и выйти.", "Show this message and exit."),
    Words(
        "Басқа бағдарламалар үшін JSON түрінде жауап береді.",
        "Ответ в JSON, для других программ.",
        "Answer in JSON, for other programs.",
    ),
    Words(
        "Жеткізілімдер мен шындыққа арналған жаңа қалта.",
        "Новая папка для поставок и правды.",
        "A new folder for the deliveries and the truth.",
    ),
    Words(
        "2018 жылғы 1 қаңтардағы тұрғындар, 0-ден 18157337-ге дейін.",
        "Жители на 1 января 2018 года, от 0 до 18157337.",
        "Residents on 1 January 2018, from 0 to 18157337.",
    ),
    Words(
        "Бір бастапқы сан байтына дейін бірдей ел береді.",
        "Одно и то же зерно даёт ту же страну, байт в байт.",
        "The same seed makes the same country, byte for byte.",
    ),
    Words(
        "Тізілімдер алдыңғы күннің кешіне дейінгіні айтады.",
        "Реестры говорят о ней до вечера накануне.",
        "The registers tell of it until the evening before.",
    ),
    Words(
        "Шын жеткізілімдерде болатын ақаулармен немесе оларсыз.",
        "С огрехами, какие бывают в настоящих поставках, или без них.",
        "With the faults that real deliveries have, or without.",
    ),
    Words(
        "Үдерістер саны; жасалған байттар оған тәуелді емес.",
        "Число процессов; созданные байты от него не зависят.",
        "Processes; the bytes made do not depend on them.",
    ),
    Words(
        "Жеткізілімдері бар қалталар немесе олардың ілеспе құжаттары.",
        "Папки с поставками или их описания.",
        "Folders with deliveries, or their manifests.",
    ),
    Words(
        "Тізілімдер жеткізгені сақталатын қалта.",
        "Папка с тем, что поставили реестры.",
        "The folder with what registers delivered.",
    ),
    Words(
        "Жаңа қойма шын мәнінде жоқ адамдардың нөмірлерін қабылдайды; әйтпесе – жоқ.",
        "Новое хранилище принимает номера несуществующих людей; без этого – нет.",
        "A new lake takes numbers of people who do not exist, and only then.",
    ),
    Words(
        "Жіберілген уақытында қабылданған деп есептейді: бұрынғы жеткізілімдерді қайталау үшін.",
        "Считать принятым в момент отправки: чтобы проиграть прошлые поставки заново.",
        "Received when it was sent: to play past deliveries again.",
    ),
    Words(
        "Мұның бәрі қашан қабылданғаны; берілмесе – қазір.",
        "Когда всё это принято; если не указано – сейчас.",
        "When all this is received; now, if not given.",
    ),
    Words(
        "Процессор ағындары; берілмесе – бәрі.",
        "Потоки процессора; без параметра – все.",
        "Threads of the processor; all without it.",
    ),
    Words("Тек осы жеткізілім.", "Только эта поставка.", "Only this delivery."),
    Words(
        "Жолдарды ұяшықтарымен (дербес деректер) сол файлға жазады.",
        "Записать туда строки с ячейками – это личные данные.",
        "Write the rows with their cells, which are personal data, there.",
    ),
    Words(
        "Жеткізілім, түбіртектегі атауы бойынша.",
        "Поставка, как её называет квитанция.",
        "A delivery, as its receipt names it.",
    ),
    Words("Кім растайды.", "Кто подтверждает.", "Who confirms it."),
    Words("Растайтын екінші адам.", "Второй, кто подтверждает.", "The second person who confirms it."),
    Words(
        "Бұл қашан болады; берілмесе – қазір.",
        "Когда это происходит; если не указано – сейчас.",
        "When this happens; now, if it is not given.",
    ),
    Words(
        "JSON: файлдың жолы үшін орнына қойылатын ұяшықтар.",
        "JSON: для строки файла – ячейки, которые надо вставить.",
        "JSON: for a row of the file, the cells to put in.",
    ),
    Words(
        "Ұсынылған түзетулердің бәрін қояды.",
        "Вставить все предложенные правки.",
        "Put in all the repairs that are proposed.",
    ),
    Words("Шешім шығарылатын күн.", "День, на который принимается решение.", "The day that is decided for."),
    Words("Шешімдер сақталатын қалта.", "Папка с решениями.", "The folder with the runs of decisions."),
    Words(
        "Кейін қабылданғанды есепке алмайды. Тек күн жазылса – оның соңы; белдеусіз уақыт – UTC. Параметрсіз: қойма"
        " білетіннің бәрі.",
        "Не учитывать принятое позже. Один день – это его конец; без пояса – UTC. Без параметра: всё, что знает"
        " хранилище.",
        "Leave out what was received later. A day alone is its end; without a zone it is UTC. Without the option: all"
        " that the lake knows.",
    ),
    Words(
        "Ең көп жад, мысалы 4GB; артығы дискіге түседі.",
        "Наибольшая память, например 4GB; лишнее уходит на диск.",
        "The most memory to use, such as 4GB; more goes to disk.",
    ),
    Words(
        "Адам нөмірі немесе пәрмендер тарихында қалмауы үшін «-»: онда нөмір енгізуден оқылады.",
        "Номер человека или «-»: тогда он читается со ввода и не остаётся в истории команд.",
        "The person number, or - to read it from standard input, so that no history of commands keeps it.",
    ),
    Words(
        "Тек осы мәртебе: неге бар, неге жоқ немесе не анықталмаған.",
        "Только этот статус: почему есть, почему нет или чего не хватает.",
        "Only this status: why, why not, or what is open.",
    ),
    Words("Қалай жазылады.", "В каком виде.", "How it is written."),
    Words(
        "Басқа адамдар мен жұмыс берушілердің нөмірлерін де айтады.",
        "И номера других лиц и работодателей.",
        "Also the numbers of other persons and of employers.",
    ),
    Words("Сұралатын бірінші күн.", "Первый день, о котором спрошено.", "The first day asked about."),
    Words("Сұралатын соңғы күн.", "Последний день, о котором спрошено.", "The last day asked about."),
    Words("Күндер арасындағы қадам.", "Шаг между днями.", "How far the days are apart."),
    Words(
        "Белгілі болған уақыт; бірнеше рет беруге болады. Әйтпесе сұралған әр күн және қазір.",
        "На какой момент известны сведения; можно указать несколько раз. Иначе каждый спрошенный день и сейчас.",
        "A time of knowing; may be given several times. Else each day asked about, and now.",
    ),
    Words(
        "Бұрынғы шешім: атауы немесе күні.",
        "Прежнее решение: его имя или день.",
        "The run before, by its name or its day.",
    ),
    Words(
        "Кейінгі шешім: атауы немесе күні.",
        "Следующее решение: его имя или день.",
        "The run after, by its name or its day.",
    ),
    Words(
        "Заңдағы көрсеткіш қандай болар еді; ақша теңгемен. Кілтімен: КОД:КІЛТ=МӘН.",
        "Показатель закона, каким он был бы; деньги в тенге. С ключом: КОД:КЛЮЧ=ЗНАЧЕНИЕ.",
        "A number of the law as it would be; money in tenge. With keys: CODE:KEY=VALUE.",
    ),
    Words(
        "Көрсеткіштер қай күннен солай болар еді; берілмесе – сол күннің өзі.",
        "С какого дня показатели были бы такими; если не указано – с самого дня.",
        "From when on the numbers would be so; the day itself, if not given.",
    ),
    Words(
        "Ережелер қандай болар еді: `statuses` немесе `changed(catalogue)`. Мұнда Python коды іске қосылады: тек өзіңіз"
        " жазғанды беріңіз.",
        "Правила, какими они были бы: `statuses` или `changed(catalogue)`. Здесь выполняется код на Python: давайте"
        " только то, что написали сами.",
        "Rules as they would be: `statuses`, or `changed(catalogue)`. It is Python that is run here: use only what you"
        " wrote.",
    ),
    Words(
        "funnel – шұңқыма, between – екі шешім арасы, statuses – мәртебелер, ranking – рейтинг, outcomes –"
        " мәліметтердегі және расталған нәтижелер, categories – мәртебесіз ең үлкен санаттар, insurance – сақтандыру,"
        " unsettled – кім қай жеткізілімді күтеді, deliveries – жеткізілімдер, claims – өзгелер жариялаған сандар.",
        "funnel – воронка, between – от решения к решению, statuses – статусы, ranking – рейтинг, outcomes – заявленные"
        " и подтверждённые результаты, categories – самые большие без статуса, insurance – страхование, unsettled – кто"
        " какой поставки ждёт, deliveries – поставки, claims – опубликованное другими.",
        "funnel, between (from one run to another), statuses, ranking, outcomes (reported and confirmed), categories"
        " (the largest without status), insurance, unsettled (who waits for which delivery), deliveries, claims (what"
        " others published).",
    ),
    Words(
        "Шешімнің атауы немесе күні; берілмесе – ең соңғы күнгісі.",
        "Решение по имени или дню; без параметра – на самый поздний день.",
        "A run by its name or its day; without it the latest day decided for.",
    ),
    Words(
        "between, ranking және outcomes үшін: бұрынғы шешім; берілмесе – ең жақын бұрынғы күн.",
        "Для between, ranking и outcomes: прежнее решение; иначе ближайший более ранний день.",
        "For between, ranking and outcomes: the run before; else the last earlier day.",
    ),
    Words(
        "statuses, ranking және outcomes үшін: қандай аумақтар бойынша.",
        "Для statuses, ranking и outcomes: по каким территориям.",
        "For statuses, ranking and outcomes: by which places.",
    ),
    Words("Есеп жазылатын қалта.", "Куда писать отчёт.", "Where the report is written."),
    Words("Есеп берілетін ай.", "Месяц, за который отчёт.", "The month that is reported."),
    Words(
        "Өңірдің не ауданның ӘАОЖ коды; онсыз бүкіл ел.",
        "Код КАТО региона или района; без него вся страна.",
        "The KATO code of a region or district; without it the country.",
    ),
    Words("Бір кесте, атауы бойынша.", "Одна таблица, по имени.", "One table, by its name."),
    Words(
        "Мәтін, Markdown беті, Frictionless сипаттамасы немесе JSON.",
        "Текст, страница Markdown, описание Frictionless или JSON.",
        "Text, a page of Markdown, a Frictionless description, or JSON.",
    ),
    Words(
        "Кестенің мысалын сонда жазады: деректер, ілеспе құжат және сызба.",
        "Записать туда пример таблицы: данные, описание поставки и схему.",
        "Write an example of the table there: data, manifest and schema.",
    ),
    Words("Бір мәртебе толық, коды бойынша.", "Один статус целиком, по коду.", "One status in full, by its code."),
    Words(
        "Бір сан барлық мәнімен, коды бойынша.",
        "Одно число со всеми значениями, по коду.",
        "One number with all its values, by its code.",
    ),
    Words(
        "Тек осы күні күшінде болған мәндер.",
        "Только значения, действующие в этот день.",
        "Only the values in force on this day.",
    ),
    Words(
        "Бәрі сақталатын қалта; онда бары қайта пайдаланылады.",
        "Где всё хранится; что там есть, используется снова.",
        "Where all is kept; what is there is used again.",
    ),
    Words(
        "Логин: латын әріптері мен цифрлар.",
        "Логин: латинские буквы и цифры.",
        "The login name: Latin letters and digits.",
    ),
    Words("Әкімші қалай аталады.", "Как зовут администратора.", "What the administrator is called."),
    Words("Шығарылым жазылатын қалта.", "Куда записать выпуск.", "Where the release is written."),
    Words(
        "Сандарды дөңгелектейтін құпия жазылған файл: кемінде 32 байт, барлық шығарылымға біреу.",
        "Файл с тайным ключом, по которому округляются числа: от 32 байт, один для всех выпусков.",
        "The file with the secret that counts are rounded by: 32 bytes or more, the same for all releases.",
    ),
    Words(
        "Шығарылымдар тізілімі; аталмаса, шешімдер қалтасындағы releases.jsonl.",
        "Реестр выпусков; без него – releases.jsonl в папке решений.",
        "The register of releases; without it releases.jsonl in the folder of the runs.",
    ),
)
