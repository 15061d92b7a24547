/** Institutions, peoples and titles of which each language has its own word: "Latin spellings: Russian | Ukrainian". */
export const BODIES = `
afd: адг
balkan balkans: балканы | балкани
bible: библия | біблія
bolshevik bolsheviks: большевик | більшовик
brics: брикс | брікс
bundestag: бундестаг
cia: цру
cis: снг | снд
congress: конгресс | конгрес
cossack cossacks: казак | козак
cpc: кпк
csto: одкб
daesh daish: даиш | даїш
duma: дума
ecb: ецб | єцб
ecowas: эковас
eu: ес евросоюз | єс євросоюз
eaeu: еаэс | єаес
fatah: фатх
fbi: фбр
fsb: фсб
gazprom: газпром
gdr: гдр | ндр
gestapo: гестапо
gru: гру
gulag: гулаг
iaea: магатэ | магате
idf: цахал
imf: мвф
interpol: интерпол | інтерпол
interfax: интерфакс | інтерфакс
irgc: ксир | квір
isis isil: игил | ігіл іділ
kgb: кгб | кдб
knesset: кнессет | кнесет
koran quran: коран
kremlin: кремль
kurd kurds: курд
nato: нато
nazi nazis: нацист
nkvd: нквд
opcw: озхо | озхз
opec: опек
osce: обсе | обсє
pentagon: пентагон
pravda: правда
prc: кнр
rada: рада
roma: рома ромы | роми
sbu: сбу
sco: шос
sejm: сейм
shiite shiites: шиит | шиїт
slav slavs: славянин | слов'янин
soviet soviets: советский советы | радянський совєти
sunni sunnis: суннит | суніт
svr: свр
taliban: талибан талибы | талібан таліби
tass: тасс
tatar tatars: татарин татары | татарин татари
torah: тора
uae: оаэ | оае
uk: великобритания | британія
un: оон
unesco: юнеско
unhcr: увкб
unicef: юнисеф | юнісеф
unrwa: бапор
upa: упа
usa: сша
ussr: ссср | срср
uyghur uyghurs uighur uighurs: уйгур
wto: вто | сот
`;
