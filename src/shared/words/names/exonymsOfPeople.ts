/** Given names and others that two peoples write by different roots or rules: "Latin spellings: Russian | Ukrainian". */
export const PEOPLE = `
abraham: авраам абрахам эйбрахам | авраам абрахам ейбрахам
alexander aleksandr oleksandr alexandr: александр | олександр
alexandra aleksandra oleksandra: александра | олександра
alexei alexey aleksei aleksey oleksiy oleksii: алексей | олексій
alice: алиса элис | аліса еліс
andrew: эндрю андрей | ендрю андрій
andrei andrey andriy andrii: андрей | андрій
anthony antony: энтони антоний | ентоні антоній
anna hanna: анна ганна
arthur: артур
augustus: август
basil vasily vasil vasyl: василий василь | василь
benjamin binyamin: бенджамин беньямин вениамин биньямин | бенджамін веніамін біньямін
caesar cesar: цезарь сезар | цезар сезар
catherine katherine: екатерина кэтрин катрин | катерина кетрін
charles: чарльз шарль карл
charlotte: шарлотта шарлотт | шарлотта
christian: кристиан христиан | крістіан християн
christina kristina: кристина | крістіна
christine: кристин кристина | крістін
christopher: кристофер христофор | крістофер христофор
christ: христос
cleopatra: клеопатра
constantine kostyantyn: константин | костянтин
cyril kirill kyrylo: кирилл | кирило
daniel danylo daniil: дэниел даниэль даниил | деніел даніель данило
daria darya dariia: дарья | дарія дарина
david: давид дэвид | давид девід
deborah: дебора
denis denys: денис
dmitry dmitri dmitriy dmytro dmitrii dimitri: дмитрий | дмитро
edward: эдвард эдуард | едвард едуард
edouard eduard: эдуард | едуард
elena olena yelena helen helena: елена хелен хелена элен | олена гелен гелена
eleanor: элеонора элинор | елеонора елінор
elijah ilya illia elias: илья элайджа илия | ілля елайджа
elizabeth: елизавета элизабет | єлизавета елізабет
emmanuel: эммануэль эммануил | еммануель
esther: эстер эсфирь | естер
eugene yevgeny evgeny yevgeni yevhen evgeniy: евгений юджин | євген юджин
eve: ева
fyodor fedor fedir theodore: федор теодор | федір теодор
francis: фрэнсис франциск | френсіс франциск
gaddafi qaddafi gadhafi kadhafi qadhafi: каддафи | каддафі
gabriel: габриэль гавриил | габріель гавриїл
geoffrey jeffrey: джеффри | джеффрі
george: джордж георгий георг | джордж георгій георг
gerald: джеральд
giovanni: джованни | джованні
godfrey: годфри | годфрі
gorbachev gorbachov: горбачев | горбачов
gregory grigory grigori hryhoriy hryhorii: григорий грегори | григорій грегорі
guillaume: гийом | гійом
guy: гай ги | гай гі
hamlet: гамлет
hannah: ханна ганна
harold: гарольд харольд | гарольд
harry: гарри | гаррі
hector: гектор эктор | гектор ектор
heinrich: генрих хайнрих | генріх
henry henri: генри анри генрих | генрі анрі генріх
hezbollah hizbullah hizbollah: хезболла хизбалла | хезболла гезболла
homer: гомер хомер
houthi houthis: хуситы хусит | хусити хусит
hugh: хью
hugo: гюго уго хуго
ihor igor: игорь | ігор
ioannis: иоаннис яннис | іоанніс янніс
isaac: исаак айзек | ісаак айзек
ivan: иван | іван
jack: джек
jacob: якоб джейкоб иаков яков | якоб джейкоб яків
jacques: жак
james: джеймс
jane: джейн
jean: жан джин | жан джин
jeremiah: иеремия джеремайя | єремія
jerome: джером жером | джером жером
jesus: иисус хесус | ісус хесус
jill: джилл
joachim: йоахим иоахим | йоахім
joan: джоан жанна | джоан жанна
joe: джо
john: джон иоанн | джон іоан
jonathan: джонатан йонатан ионафан | джонатан йонатан
jose: хосе жозе
joseph: джозеф иосиф йозеф жозеф | джозеф йосип йозеф жозеф
joshua: джошуа иисус | джошуа
juan: хуан
judas: иуда | юда
julia yulia yuliya yuliia: юлия джулия | юлія джулія
julian: джулиан юлиан | джуліан юліан
julie: джули жюли | джулі жулі
julius: юлий джулиус юлиус | юлій джуліус
justin: джастин юстин | джастін юстин
khrushchev: хрущев | хрущов
konstantin: константин | костянтин
lawrence laurence: лоуренс лоренс | лоуренс лоренс
lazarus: лазарь | лазар
lev leo: лев лео
louis: луи льюис людовик луис | луї льюїс людовік луїс
lucas lukas: лукас лука
luke: люк лука
magdalene: магдалина | магдалина
margaret: маргарет маргарита
maria mary marie: мария мэри мари | марія мері марі
mark marc: марк
martha: марта марфа
matthew: мэтью матфей матвей | метью матвій матфей
maurice: морис | моріс
maximilian: максимилиан | максиміліан
michael: майкл михаэль микаэль михаил | майкл міхаель мікаель михайло
michel: мишель | мішель
michelle: мишель | мішель
mikhail mykhailo mikhailo: михаил | михайло
mohammed mohammad mohamed mohamad muhammad muhammed mahomet: мохаммед мухаммед мухаммад мохаммад мохамед | мохаммед мухаммед мухаммад
moses: моисей мозес | мойсей
napoleon: наполеон
natalia nataliya natalya nataliia nathalie natalie: наталья наталия натали | наталія наталя наталі
nathan: натан нейтан
nicholas nicolas: николас николя николай | ніколас ніколя микола
nikita mykyta: никита | микита
nikolai nikolay mykola: николай | микола
noah: ной ноа
oleg oleh: олег
olga olha: ольга
oliver: оливер | олівер
paul: пол пауль поль павел | пол пауль поль павло
paula: паула пола
pavel pavlo: павел | павло
peter: питер петер петр | пітер петер петро
philip phillip philippe: филип филипп | філіп філіпп пилип
pilate: пилат | пілат
plato: платон
pontius: понтий | понтій
pyotr petr petro: петр | петро
rachel: рейчел рахиль рашель | рейчел рахіль рашель
ralph: ральф
raphael rafael: рафаэль рафаэл | рафаель
raymond: рэймонд раймонд раймон | реймонд раймонд раймон
rebecca: ребекка
richard: ричард рихард ришар | річард ріхард рішар
robert: роберт робер
roger: роджер роже | роджер роже
ruslan: руслан
sarah sara: сара сарра
sean shawn shaun: шон
sebastian: себастьян | себастьян себастіан
semyon semen simeon: семен | семен
sergei sergey serhiy serhii sergiy: сергей | сергій
seymour: сеймур
simon: саймон симон | саймон симон сімон
socrates: сократ
solomon: соломон
sophia sofia: софия софья | софія
stephen steven: стивен стефан степан | стівен стефан степан
svetlana svitlana: светлана | світлана
taras: тарас
tatiana tatyana tetiana tetyana: татьяна | тетяна
thomas: томас тома фома | томас тома хома
timothy: тимоти тимофей | тімоті тимофій
titus: тит
ursula: урсула
valentine: валентин валентайн | валентин
vasiliy vassily: василий | василь
victor viktor: виктор | віктор
victoria viktoria viktoriia: виктория | вікторія
vincent: винсент венсан | вінсент венсан
virgil: вергилий | вергілій
vladimir volodymyr wladimir: владимир | володимир
vyacheslav viacheslav: вячеслав | в'ячеслав
walter: уолтер вальтер | волтер вальтер
william: уильям вильям | вільям уїльям
xenia ksenia kseniya ksenija: ксения | ксенія
yaroslav: ярослав
yuri yury yuriy yurii iurii: юрий | юрій
zachary: закари захарий | закарі захарій
zeus: зевс
`;
