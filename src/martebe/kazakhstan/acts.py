"""What acts and documents are called in three languages; sources name them by the English name.

Kazakh names an act by its day, number and kind, Russian by its kind, day and number. A test checks that every source of
the catalogue is here.
"""

from __future__ import annotations

from martebe.rules import Words

_ACTS = (
    Words(
        "2023 жылғы 20 сәуірдегі № 224-VII Әлеуметтік кодекс",
        "Социальный кодекс от 20.04.2023 № 224-VII",
        "Social Code of 20.04.2023 No. 224-VII",
    ),
    Words(
        "2015 жылғы 23 қарашадағы № 414-V Еңбек кодексі",
        "Трудовой кодекс от 23.11.2015 № 414-V",
        "Labour Code of 23.11.2015 No. 414-V",
    ),
    Words(
        "2017 жылғы 25 желтоқсандағы № 120-VI Салық кодексі",
        "Налоговый кодекс от 25.12.2017 № 120-VI",
        "Tax Code of 25.12.2017 No. 120-VI",
    ),
    Words(
        "2025 жылғы 18 шілдедегі № 214-VIII Салық кодексі",
        "Налоговый кодекс от 18.07.2025 № 214-VIII",
        "Tax Code of 18.07.2025 No. 214-VIII",
    ),
    Words(
        "2014 жылғы 5 шілдедегі № 235-V Әкімшілік құқық бұзушылық туралы кодекс",
        "Кодекс об административных правонарушениях от 05.07.2014 № 235-V",
        "Administrative Offences Code of 05.07.2014 No. 235-V",
    ),
    Words(
        "«Міндетті әлеуметтік медициналық сақтандыру туралы» 2015 жылғы 16 қарашадағы № 405-V Заң",
        "Закон «Об обязательном социальном медицинском страховании» от 16.11.2015 № 405-V",
        "Law of 16.11.2015 No. 405-V on compulsory social health insurance",
    ),
    Words(
        "«Халықты жұмыспен қамту туралы» 2016 жылғы 6 сәуірдегі № 482-V Заң",
        "Закон «О занятости населения» от 06.04.2016 № 482-V",
        "Law of 06.04.2016 No. 482-V on employment of population",
    ),
    Words(
        "«Зейнетақымен қамсыздандыру туралы» 2013 жылғы 21 маусымдағы № 105-V Заң",
        "Закон «О пенсионном обеспечении» от 21.06.2013 № 105-V",
        "Law of 21.06.2013 No. 105-V on pension provision",
    ),
    Words(
        "«Міндетті әлеуметтік сақтандыру туралы» заң",
        "Закон «Об обязательном социальном страховании»",
        "Law on compulsory social insurance",
    ),
    Words(
        "«Мемлекеттік атаулы әлеуметтік көмек туралы» 2001 жылғы 17 шілдедегі № 246-II Заң",
        "Закон «О государственной адресной социальной помощи» от 17.07.2001 № 246-II",
        "Law of 17.07.2001 No. 246-II on state targeted social assistance",
    ),
    Words(
        "«Баланың құқықтары туралы» 2002 жылғы 8 тамыздағы № 345-II Заң",
        "Закон «О правах ребёнка» от 08.08.2002 № 345-II",
        "Law of 08.08.2002 No. 345-II on the rights of the child",
    ),
    Words(
        "«Халықтың көші-қоны туралы» 2011 жылғы 22 шілдедегі № 477-IV Заң",
        "Закон «О миграции населения» от 22.07.2011 № 477-IV",
        "Law of 22.07.2011 No. 477-IV on migration of population",
    ),
    Words(
        "Тиісті жылға арналған республикалық бюджет туралы заң",
        "Закон о республиканском бюджете на соответствующий год",
        "Law on the republican budget for the year",
    ),
    Words(
        "Республикалық бюджет туралы 2025 жылғы 8 желтоқсандағы заң",
        "Закон о республиканском бюджете от 08.12.2025",
        "Law on the republican budget of 08.12.2025",
    ),
    Words(
        "Еңбек шарттарын есепке алудың бірыңғай жүйесі туралы 2020 жылғы 3 қыркүйектегі № 353 бұйрық",
        "Приказ о единой системе учёта трудовых договоров от 03.09.2020 № 353",
        "Order of 03.09.2020 No. 353 on the unified system of labour contracts",
    ),
    Words("2016 жылғы 13 маусымдағы № 498 бұйрық", "Приказ от 13.06.2016 № 498", "Order of 13.06.2016 No. 498"),
    Words("2018 жылғы 19 маусымдағы № 259 бұйрық", "Приказ от 19.06.2018 № 259", "Order of 19.06.2018 No. 259"),
)

_DOCUMENTS = (
    Words(
        "Еңбек және халықты әлеуметтік қорғау министрлігі, мәртебелерді алғашқы салыстырып тексеру",
        "Министерство труда и социальной защиты населения, первая сверка статусов",
        "Ministry of Labour and Social Protection, first verification of statuses",
    ),
    Words(
        "Еңбек және халықты әлеуметтік қорғау министрлігінің 2018 жылғы 28 тамыздағы баспасөз хабарламасы",
        "Министерство труда и социальной защиты населения, пресс-релиз от 28.08.2018",
        "Ministry of Labour and Social Protection, release of 28 August 2018",
    ),
    Words("en.egemen.kz, 28.08.2018", "en.egemen.kz, 28.08.2018", "en.egemen.kz, 28 August 2018"),
    Words(
        "Тізілім иесі, кестенің сипаттамасы бойынша",
        "Владелец реестра, по описанию таблицы",
        "The owner of the register, by the description of its table",
    ),
    Words(
        "Жүйенің өз таңдауы: құқықтық акт табылмады",
        "Собственный выбор системы: правовой акт не найден",
        "Own choice: no act was found",
    ),
    Words("Осы жүйенің баптауы", "Настройка этой системы", "setting of this system"),
    Words("Үлгілеу", "Моделирование", "simulation"),
)

_PARTS = (
    Words("бабының нөмірі табылмады", "номер статьи не найден", "number not seen"),
    Words("2016 жылғы желтоқсан – 2017 жылғы наурыз", "декабрь 2016 – март 2017", "December 2016 to March 2017"),
)

acts: dict[str, Words] = {words.en: words for words in (*_ACTS, *_DOCUMENTS, *_PARTS)}

__all__ = ["acts"]
