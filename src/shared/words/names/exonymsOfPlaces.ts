/** "English spellings: Russian | Ukrainian", folded; one list where both languages write alike. */
export const PLACES = `
abkhazia: абхазия | абхазія
albania: албания | албанія
aleppo: алеппо халеб
algeria: алжир
algiers: алжир
alps: альпы | альпи
antwerp: антверпен
arabia: аравия | аравія
aragon: арагон
arctic: арктика
argentina: аргентина
armenia: армения | вірменія
asia: азия | азія
athens: афины | афіни
atlantic: атлантика
australia: австралия | австралія
austria: австрия | австрія
azerbaijan: азербайджан
baghdad: багдад
baltics baltic: балтия прибалтика балтика | балтія прибалтика балтика
bangkok: бангкок
bavaria: бавария | баварія
beijing peking: пекин | пекін
belarus byelorussia belorussia: беларусь белоруссия | білорусь
belgium: бельгия | бельгія
belgrade: белград | бєлград
bern berne: берн
bethlehem: вифлеем | віфлеєм
bosnia: босния | боснія
bosphorus bosporus: босфор
brazil: бразилия | бразилія
brest: брест | берестя брест
britain: британия великобритания | британія великобританія
brussels: брюссель
bucharest: бухарест
bulgaria: болгария | болгарія
burgundy: бургундия | бургундія
burma: бирма | бірма
cairo: каир | каїр
california: калифорния | каліфорнія
cambodia: камбоджа
canton: кантон гуанчжоу
carpathians carpathian: карпаты | карпати
carthage: карфаген
catalonia: каталония | каталонія
caucasus: кавказ
ceylon: цейлон
chechnya: чечня
cherkasy cherkassy: черкассы | черкаси
chernihiv chernigov: чернигов | чернігів
chernivtsi: черновцы | чернівці
chernobyl chornobyl: чернобыль | чорнобиль
chile: чили | чилі
china: китай
chisinau kishinev: кишинев кишинэу | кишинів
cologne: кельн
colombia: колумбия | колумбія
copenhagen: копенгаген
corsica: корсика
cracow krakow: краков | краків
crete: крит
crimea: крым | крим
croatia: хорватия | хорватія
cuba: куба
cyprus: кипр | кіпр
czechia czech: чехия | чехія
czechoslovakia: чехословакия | чехословаччина
dagestan: дагестан
damascus: дамаск
danube: дунай
delhi: дели | делі
denmark: дания | данія
dnieper dnipro: днепр | дніпро
dniester: днестр | дністер
dnipropetrovsk dnepropetrovsk: днепропетровск | дніпропетровськ
donbas donbass: донбасс | донбас
dublin: дублин | дублін
dushanbe: душанбе
edinburgh: эдинбург | единбург
egypt: египет | єгипет
england: англия | англія
estonia: эстония | естонія
ethiopia: эфиопия | ефіопія
euphrates: евфрат | євфрат
europe: европа | європа
finland: финляндия | фінляндія
flanders: фландрия | фландрія
florence: флоренция флоренс | флоренція флоренс
france: франция | франція
galicia: галиция галичина галисия | галичина галісія
geneva: женева
genoa: генуя
georgia: грузия джорджия | грузія джорджія
germany: германия | німеччина
ghent: гент
golan: голаны | голани
greece: греция | греція
greenland: гренландия | гренландія
guinea: гвинея | гвінея
hague: гаага
haiti: гаити | гаїті
hanoi: ханой
havana: гавана
hawaii: гавайи | гаваї
hebron: хеврон
helsinki: хельсинки | гельсінкі
hiroshima: хиросима | хіросіма
holland: голландия | голландія
hormuz: ормуз
hungary: венгрия | угорщина
iceland: исландия | ісландія
idlib: идлиб | ідліб
india: индия | індія
ingushetia: ингушетия | інгушетія
iraq: ирак | ірак
ireland: ирландия | ірландія
israel: израиль | ізраїль
italy: италия | італія
jamaica: ямайка
japan: япония | японія
java: ява
jenin: дженин | дженін
jericho: иерихон | єрихон
jerusalem: иерусалим | єрусалим
jordan: иордания иордан джордан | йорданія йордан джордан
kabul: кабул
karabakh: карабах
karelia: карелия | карелія
kashmir: кашмир | кашмір
kazakhstan: казахстан
kherson: херсон
korea: корея
kosovo: косово
kropyvnytskyi: кропивницкий | кропивницький
kuban: кубань
kuril kurils kuriles: курилы курильский | курили
kyiv kiev: киев | київ
kyrgyzstan kirghizia: кыргызстан киргизия киргизстан | киргизстан
laos: лаос
latvia: латвия | латвія
lebanon: ливан | ліван
leipzig: лейпциг | лейпциг
liberia: либерия | ліберія
libya: ливия | лівія
lisbon: лиссабон | лісабон
lithuania: литва
lombardy: ломбардия | ломбардія
lorraine: лотарингия | лотарингія
luhansk lugansk: луганск | луганськ
luxembourg: люксембург
lviv lvov lwow: львов | львів
macedonia: македония | македонія
malaysia: малайзия | малайзія
marseille marseilles: марсель
mecca: мекка
medina: медина | медіна
mediterranean: средиземноморье | середземномор'я
mexico: мексика мехико | мексика мехіко
milan: милан | мілан
moldova moldavia: молдова молдавия | молдова молдавія
mongolia: монголия | монголія
montenegro: черногория | чорногорія
moravia: моравия | моравія
morocco: марокко
moscow: москва
mosul: мосул
munich: мюнхен
myanmar: мьянма | м'янма
mykolaiv nikolaev nikolayev: николаев | миколаїв
nagorno: нагорный | нагірний
naples: неаполь
netherlands: нидерланды | нідерланди
nicosia: никосия | нікосія
nigeria: нигерия | нігерія
nile: нил | ніл
normandy: нормандия | нормандія
norway: норвегия | норвегія
nuremberg: нюрнберг
odesa odessa: одесса | одеса
ossetia: осетия | осетія
palestine: палестина
paris: париж
patagonia: патагония | патагонія
persia: персия | персія
petersburg: петербург
philadelphia: филадельфия | філадельфія
philippines: филиппины | філіппіни
poland: польша | польща
portugal: португалия | португалія
poznan: познань
prague: прага
provence: прованс
prussia: пруссия | пруссія
pyongyang: пхеньян
qatar: катар
quebec: квебек
ramallah: рамалла
reykjavik: рейкьявик | рейк'явік
rhine: рейн
rhodes: родос
riga: рига
rivne rovno: ровно | рівне
romania: румыния | румунія
rome: рим
rus: русь
russia: россия | росія
saxony: саксония | саксонія
scandinavia: скандинавия | скандинавія
scotland: шотландия | шотландія
serbia: сербия | сербія
seville: севилья | севілья
shanghai: шанхай
siberia: сибирь | сибір
sicily: сицилия | сицилія
sinai: синай
singapore: сингапур | сінгапур
slovakia: словакия | словаччина
slovenia: словения | словенія
sochi: сочи | сочі
somalia: сомали | сомалі
spain: испания | іспанія
stockholm: стокгольм
strasbourg: страсбург
sudan: судан
sumy: сумы | суми
sweden: швеция | швеція
switzerland: швейцария | швейцарія
sydney: сидней сидни | сідней сідні
syria: сирия | сирія
taipei: тайбэй тайпей | тайбей тайпей
tajikistan tadzhikistan: таджикистан
tashkent: ташкент
tatarstan: татарстан
ternopil ternopol: тернополь | тернопіль
texas: техас
thailand: таиланд | таїланд
thames: темза
tiananmen: тяньаньмэнь | тяньаньмень
tibet: тибет
tigris: тигр
tokyo: токио | токіо
transnistria: приднестровье | придністров'я
troy: троя трой
tunisia: тунис | туніс
turin: турин
turkey turkiye: турция | туреччина
turkmenistan: туркменистан туркмения | туркменістан туркменія
tuscany: тоскана
ukraine: украина | україна
ulster: ольстер
urals ural: урал
valencia: валенсия | валенсія
vatican: ватикан
venice: венеция | венеція
vienna: вена | відень
vilnius vilna: вильнюс вильно | вільнюс вільно
vinnytsia vinnitsa: винница | вінниця
virginia: виргиния вирджиния | вірджинія
volga: волга
volgograd: волгоград
wales: уэльс | уельс
warsaw: варшава
washington: вашингтон
wroclaw: вроцлав
yemen: йемен | ємен
yerevan erevan: ереван | єреван
yugoslavia: югославия | югославія
zagreb: загреб
zaporizhzhia zaporizhia zaporozhye zaporozhe zaporizhzhya: запорожье | запоріжжя
zealand: зеландия | зеландія
zhytomyr zhitomir: житомир
zurich: цюрих | цюріх
`;
