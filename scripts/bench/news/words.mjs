// Everything of the synthetic news but nouns: Russian, Ukrainian, English ("_" is a space).

export const ADJECTIVES = `новый новий new; старый старий old; важный важливий important; крупный великий large; местный місцевий local;
  главный головний main; общий спільний common; первый перший first; срочный терміновий urgent; сложный складний complex; международный міжнародний international;
  городской міський city; областной обласний regional; российский російський Russian; украинский український Ukrainian; европейский європейський European;
  иранский іранський Iranian; турецкий турецький Turkish; китайский китайський Chinese; американский американський American; военный військовий military;
  экономический економічний economic; политический політичний political; временный тимчасовий temporary; закрытый закритий closed; открытый відкритий open;
  частный приватний private; государственный державний state; независимый незалежний independent; секретный таємний secret; дополнительный додатковий additional;
  прошлогодний торішній last_year’s; совместный спільний joint; крайний крайній extreme; спорный спірний disputed; дорогой дорогий expensive;
  морской морський maritime; железнодорожный залізничний railway; северный північний northern; южный південний southern; восточный східний eastern;
  западный західний western; промышленный промисловий industrial; сельский сільський rural; научный науковий scientific; технический технічний technical;
  финансовый фінансовий financial; судебный судовий judicial; молодой молодий young; опытный досвідчений experienced; известный відомий well-known;
  неожиданный несподіваний unexpected; серьёзный серйозний serious; полный повний full; ночной нічний night; зимний зимовий winter; летний літній summer;
  осенний осінній autumn; весенний весняний spring; последний останній latest; бывший колишній former; нынешний нинішній current; резервный резервний reserve;
  контрольный контрольний control; плановый плановий scheduled; масштабный масштабний large-scale; гуманитарный гуманітарний humanitarian;
  ядерный ядерний nuclear; цифровой цифровий digital; электронный електронний electronic; транспортный транспортний transport; торговый торговельний trade`;

/** Joined with adjectives they make the words that stand in few articles: "энергоконтрольный". */
export const PREFIXES = `авиа авіа aviation; авто авто motor; агро агро agro; аэро аеро aero; био біо bio; вело вело cycle; видео відео video; внутри внутрішньо intra;
  газо газо gas; гео гео geo; гидро гідро hydro; горно гірничо mining; данных даних data; евро євро Euro; зерно зерно grain; кибер кібер cyber; лесо лісо forest;
  макро макро macro; меж між inter; метео метео weather; микро мікро micro; мульти мульти multi; нано нано nano; нефте нафто oil; пере пере re; пост пост post;
  прибрежно прибережно coastal; псевдо псевдо pseudo; радио радіо radio; ретро ретро retro; само само self; сверх над super; средне середньо mid; судо судно ship;
  теле теле tele; термо термо thermo; турбо турбо turbo; узко вузько narrow; электро електро electro; энерго енерго energy`;

/** Doing something to something. */
export const DEEDS = `обсудил обговорив discussed; отложил відклав postponed; поддержал підтримав supported; раскритиковал розкритикував criticised;
  утвердил затвердив approved; пересмотрел переглянув revised; предложил запропонував proposed; согласовал погодив agreed_on; подтвердил підтвердив confirmed;
  отклонил відхилив rejected; изучил вивчив studied; подготовил підготував prepared; остановил зупинив halted; возобновил поновив resumed; ускорил прискорив sped_up;
  сократил скоротив cut; расширил розширив expanded; показал показав showed; проверил перевірив checked; получил отримав received; отправил надіслав sent;
  закрыл закрив closed; открыл відкрив opened; построил побудував built; потерял втратив lost; отыскал відшукав found; заменил замінив replaced; оценил оцінив assessed;
  описал описав described; начал почав began; завершил завершив completed; купил купив bought; продал продав sold; защитил захистив defended; обвинил звинуватив blamed;
  запретил заборонив banned; разрешил дозволив allowed; обновил оновив updated; передал передав handed_over; запросил запитав requested; ограничил обмежив limited;
  сорвал зірвав disrupted; профинансировал профінансував funded; опубликовал опублікував published; скрыл приховав concealed; признал визнав acknowledged; осудил засудив condemned`;

/** Saying something. */
export const SAYINGS = `заявил заявив said; сообщил повідомив reported; отметил зазначив noted; рассказал розповів told_reporters; напомнил нагадав recalled; добавил додав added;
  пояснил пояснив explained; подчеркнул підкреслив stressed; уточнил уточнив specified; написал написав wrote; предупредил попередив warned; считал вважав believed`;

/** Where it happened; places decline as nouns do. */
export const PLACES = `Москва Москва Moscow; Киев Київ Kyiv; Тегеран Тегеран Tehran; Анкара Анкара Ankara; Варшава Варшава Warsaw; Берлин Берлін Berlin; Париж Париж Paris;
  Лондон Лондон London; Мадрид Мадрид Madrid; Вена Відень Vienna; Женева Женева Geneva; Брюссель Брюссель Brussels; Минск Мінськ Minsk; Одесса Одеса Odesa; Львов Львів Lviv;
  Харьков Харків Kharkiv; Самара Самара Samara; Казань Казань Kazan; Пермь Перм Perm; Омск Омськ Omsk; Каракас Каракас Caracas; Пекин Пекін Beijing; Осака Осака Osaka; Сеул Сеул Seoul;
  Каир Каїр Cairo; Дамаск Дамаск Damascus; Багдад Багдад Baghdad; Доха Доха Doha; Стамбул Стамбул Istanbul; Бухарест Бухарест Bucharest; Прага Прага Prague; Рига Рига Riga;
  Вильнюс Вільнюс Vilnius; Хива Хіва Khiva; Ереван Єреван Yerevan; Ташкент Ташкент Tashkent; Астана Астана Astana; Кишинёв Кишинів Chisinau; Белград Белград Belgrade; Мурманск Мурманськ Murmansk`;

export const TIMES = `в_понедельник у_понеділок on_Monday; во_вторник у_вівторок on_Tuesday; в_среду у_середу on_Wednesday; в_четверг у_четвер on_Thursday;
  в_пятницу у_п’ятницу on_Friday; накануне напередодні the_day_before; утром вранці in_the_morning; ночью вночі at_night; в_январе у_січні in_January; в_мае у_травні in_May;
  осенью восени in_autumn; до_конца_года до_кінця_року before_the_end_of_the_year; на_прошлой_неделе минулого_тижня last_week; месяц_назад місяць_тому a_month_ago;
  впервые_за_десять_лет уперше_за_десять_років for_the_first_time_in_ten_years; после_долгой_паузы після_тривалої_паузи after_a_long_pause`;

export const OUTLETS = [
  'Северный вестник', 'Порт и город', 'Утренний лист', 'Новости долины', 'Деловая неделя', 'Степная правда', 'Вечерний причал', 'Голос реки',
  'Полдень', 'Ведомости побережья', 'Рабочая смена', 'Хроника дня', 'Ранковий лист', 'Вісник громади', 'Портова газета', 'Степовий край',
  'Нова хвиля', 'Щоденник', 'Кордон', 'Лінія',
]; // prettier-ignore

export const TAGS = [
  'to check',
  'energy',
  'courts',
  'borders',
  'budget',
  'follow up',
  'harvest',
  'sanctions',
  'quote',
  'background',
];
