// Nouns of the synthetic news by subject: Russian, Ukrainian, English ("_" is a space; "+" marks living beings).
export const NOUNS = {
  politics: `закон закон law; бюджет бюджет budget; парламент парламент parliament; +депутат +депутат deputy;
    комитет комітет committee; реформа реформа reform; поправка поправка amendment; +министр +міністр minister;
    правительство уряд government; коалиция коаліція coalition; фракция фракція faction; голосование голосування vote;
    программа програма programme; законопроект законопроєкт bill; ведомство відомство agency; мандат мандат mandate`,
  diplomacy: `беседа бесіда conversation; соглашение угода agreement; +посол +посол ambassador; санкция санкція sanction;
    визит візит visit; делегация делегація delegation; нота нота note; саммит саміт summit; конвенция конвенція convention;
    резолюция резолюція resolution; посольство посольство embassy; протокол протокол protocol; договор договір treaty;
    посредник посередник mediator; консультация консультація consultation; меморандум меморандум memorandum`,
  energy: `электростанция електростанція power_station; газопровод газопровід gas_pipeline; тариф тариф tariff; реактор реактор reactor;
    нефть нафта oil; топливо паливо fuel; месторождение родовище field; турбина турбіна turbine; мощность потужність capacity;
    поставка поставка supply; хранилище сховище storage; кабель кабель cable; подстанция підстанція substation; уголь вугілля coal;
    энергоблок енергоблок power_unit; добыча видобуток extraction`,
  economy: `банк банк bank; инфляция інфляція inflation; кредит кредит loan; инвестиция інвестиція investment; рынок ринок market;
    акция акція share; налог податок tax; экспорт експорт export; импорт імпорт import; валюта валюта currency; биржа біржа exchange;
    ставка ставка rate; прибыль прибуток profit; долг борг debt; +инвестор +інвестор investor; облигация облігація bond`,
  courts: `суд суд court; +адвокат +адвокат lawyer; приговор вирок sentence; обвинение обвинувачення charge; расследование розслідування investigation;
    +прокурор +прокурор prosecutor; апелляция апеляція appeal; взятка хабар bribe; улика доказ piece_of_evidence; +свидетель +свідок witness;
    арест арешт arrest; иск позов lawsuit; экспертиза експертиза examination; +следователь +слідчий investigator; штраф штраф fine; показание свідчення testimony`,
  transport: `мост міст bridge; порт порт port; аэропорт аеропорт airport; самолёт літак aircraft; дорога дорога road; поезд поїзд train;
    вокзал вокзал station; рейс рейс flight; тоннель тунель tunnel; автобус автобус bus; +водитель +водій driver; авария аварія accident;
    причал причал berth; контейнер контейнер container; маршрут маршрут route; грузовик вантажівка lorry`,
  harvest: `зерно зерно grain; урожай врожай harvest; ферма ферма farm; +фермер +фермер farmer; поле поле field; пшеница пшениця wheat;
    трактор трактор tractor; удобрение добриво fertiliser; элеватор елеватор elevator; молоко молоко milk; засуха посуха drought;
    мука борошно flour; кукуруза кукурудза maize; склад склад warehouse; цена ціна price; посев посів sowing`,
  health: `больница лікарня hospital; +врач +лікар doctor; вакцина вакцина vaccine; +пациент +пацієнт patient; лекарство препарат medicine;
    эпидемия епідемія epidemic; операция операція operation; клиника клініка clinic; вирус вірус virus; диагноз діагноз diagnosis;
    анализ аналіз test; +медсестра +медсестра nurse; аптека аптека pharmacy; прививка щеплення vaccination; исследование дослідження study; палата палата ward`,
  schools: `школа школа school; +учитель +учитель teacher; университет університет university; +студент +студент student; экзамен іспит exam;
    учебник підручник textbook; лаборатория лабораторія laboratory; +профессор +професор professor; стипендия стипендія scholarship; класс клас class;
    лекция лекція lecture; факультет факультет faculty; диплом диплом diploma; олимпиада олімпіада contest; кафедра кафедра department; библиотека бібліотека library`,
  weather: `наводнение повінь flood; шторм шторм storm; +спасатель +рятувальник rescuer; пожар пожежа fire; эвакуация евакуація evacuation;
    плотина гребля dam; ветер вітер wind; прогноз прогноз forecast; снегопад снігопад snowfall; убежище укриття shelter; река річка river;
    ущерб збиток damage; землетрясение землетрус earthquake; дождь дощ rain; лавина лавина avalanche; берег берег shore`,
  culture: `театр театр theatre; музей музей museum; фильм фільм film; +режиссёр +режисер director; выставка виставка exhibition; картина картина painting;
    премьера прем’єра premiere; фестиваль фестиваль festival; +актриса +акторка actress; роман роман novel; +писатель +письменник writer; премия премія award;
    оркестр оркестр orchestra; галерея галерея gallery; спектакль вистава performance; архив архів archive`,
  sport: `матч матч match; +тренер +тренер coach; команда команда team; турнир турнір tournament; стадион стадіон stadium; победа перемога victory;
    сезон сезон season; +вратарь +воротар goalkeeper; медаль медаль medal; рекорд рекорд record; атака атака attack; клуб клуб club;
    лига ліга league; +судья +суддя referee; финал фінал final; травма травма injury`,
  defence: `армия армія army; ракета ракета missile; +генерал +генерал general; манёвр маневр manoeuvre; база база base; корабль корабель ship;
    беспилотник безпілотник drone; перемирие перемир’я truce; граница кордон border; +пленник +бранець captive; снаряд снаряд shell;
    удар удар strike; оборона оборона defence; патруль патруль patrol; штаб штаб headquarters; бронетехника бронетехніка armour`,
  science: `спутник супутник satellite; телескоп телескоп telescope; +исследователь +дослідник researcher; открытие відкриття discovery; экспедиция експедиція expedition;
    ледник льодовик glacier; алгоритм алгоритм algorithm; показатель показник reading; прибор прилад instrument; вулкан вулкан volcano; образец зразок sample;
    орбита орбіта orbit; станция станція station; грант грант grant; гипотеза гіпотеза hypothesis; журнал журнал journal`,
  city: `улица вулиця street; квартал квартал quarter; парк парк park; +мэр +мер mayor; ремонт ремонт repair; площадь площа square; фасад фасад facade;
    трамвай трамвай tram; +житель +мешканець resident; застройка забудова development; фонтан фонтан fountain; пристань пристань pier; здание будівля building;
    парковка парковка car_park; освещение освітлення lighting; водопровод водогін water_main`,
  media: `газета газета newspaper; +журналист +журналіст journalist; телеканал телеканал channel; заявление заява statement; +редактор +редактор editor;
    цензура цензура censorship; публикация публікація publication; запись запис recording; сайт сайт website; источник джерело source; фотография світлина photograph;
    эфир ефір broadcast; аудитория аудиторія audience; +блогер +блогер blogger; репортаж репортаж report; редакция редакція newsroom`,
  general: `решение рішення decision; вопрос питання question; проект проєкт project; план план plan; условие умова condition; срок строк deadline; совет рада council;
    компания компанія company; +представитель +представник representative; +директор +директор director; отчёт звіт report; документ документ document;
    строительство будівництво construction; предложение пропозиція proposal; область область region; центр центр centre; фонд фонд fund; +эксперт +експерт expert;
    группа група group; +участник +учасник participant; закупка закупівля purchase; помощь допомога aid; безопасность безпека security; проверка перевірка inspection;
    завод завод plant; договорённость домовленість arrangement; подготовка підготовка preparation; развитие розвиток development; кризис криза crisis; ситуация ситуація situation`,
};
