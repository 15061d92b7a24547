/**
 * What Latin letters become in Cyrillic and how usual that is: "latin: cyrillic cost cyrillic cost …", 0 unless a cost
 * follows, "-" for nothing. "^" and "$" tie a group to the beginning or the end of the word. General knowledge of English,
 * Russian, Ukrainian, Belarusian, German, French, Polish, Arabic, Turkish and Japanese habits, BGN/PCGN, ISO 9, passports; Харків is Kharkov too.
 * э and є stand for е, і for и, ґ for г: those are levelled before words are compared.
 */
const TABLE = `
a: а я .1 е .15 ей .15 о .3
aa: а о .2
ae: ае е .1 ай .15 я .15
ai: ай аи еи .15 ей .1 е .15 ае .15 ї .2
ay: ай ей .05 аи .1
aye: ае айе .1
ayi: аи аї
aj: ай аи .1
aje: ае
au: ау ав .05 о .15 оу .2
aw: ау .1 о .1 ав .05
b: б
cua: ква куа
cue: кве куе
c: к ц .05 ч .1 с .15
^c: к ц .1 ч .15 дж .2
ce$: с
ce: се ке .1 це .1 че .1 дже .15
ci: си ци .05 чи .1 ки .15 сай .2 джи .2
cy: си ци .05 сай .2
ch: ч х .05 к .05 ш .05 ц .1 чж .1
chi: чи ти .05 хи .05 ки .05 ши .05 ци .1
cha: ча тя .1 ша .05 ка .05 ха .05
cho: чо тё .1 те .1 че .05 цо .1 чхо .1 хо .05 шо .05
chu: чу тю .05 чжу .05 шу .05 ху .05
chtch: щ
ck: к цк .02 кк
cs: ч .1 кс
cz: ч ц .1
cc: кк к чч .1 ч .1
cq: к
d: д т .25
d$: д - .3 т .25
dd: дд д
dg: дж
dge: дж
dh: д з .1 дх .1
dj: дж ж .1 дь .1
dz: дз ц .05
dzh: дж
dsch: дж
dsh: дж
e: е и .25 я .15 а .3 о .15 ё
e$: е и .15 - .05 а .15 я .15
ea: еа и .05 е .1 ия .2 иа .2
eau: о
eaux$: о
ee: и .05 е .15
ei: ей еи .05 ай .1 и .15 ий .05
eo: ео ио .05 о .1 ё .1
ier$: ье .05 ер .1
er$: ер р .05 а .2
es$: ес с .1 - .2 ез .05
et$: ет е .1
eu: еу е .1 ё .1 ой .1 ев ю .1 о .15
ew: ев ью .02 ю .02 у .1
ey: ей ай .1 и .1
eye: ее ейе .1 аие .2
eye$: ай
ez$: ез ес
eje: ее
f: ф
ff: фф ф
ff$: в .03 фф ф
g: г
ge: ге же .1 дже .05
geo: жо .1 гео джо .1
ge$: ж .05 дж .05 ге
gi: ги жи .1 джи .05
gy: ги джи .1 дь .15
gio: джо .02 жо .1 гио
gia: джа .05 гия гиа
gh: г х .15 - .15
gn: гн нь .05 н .15
gu: гу г .15
gue: ге .02 гуе
gua: гва гуа
gui: ги .02 гуи
^h: х г - .1
h: х г - .05
ght: т
i: и й .05 ы .1 ай .15 е .2 ь .1 ї
^i: и ай .15 ї .05
ia: ия иа я .05 ья .05 ай .2
ie: ие и .05 е .1 ье .02 ьє
ii$: ий и
io: ио йо .05 ьо .05 е .15 о .15
iu: ю иу ью .05
iy: ий ы .1
ic$: ик ич .02 иц .05
ij: ий ей .1
ija: ия
iya: ия
j: дж ж .05 й .02 х .3 чж .05 цз .1 - .3 ь .1
ja: я иа .05 джа жа .05 ха .3 ья
je: е дже же .05 хе .15 ье .02
ji: джи жи .05 и ї чжи .05
jo: йо ио .05 е джо жо .05 о .15 хо .15 ьо .02 чо .05 че .1 чжо .05
ju: ю иу .05 джу жу .05 ху .15 ью .02 чжу .05
ju$: ю джу чжу
k: к х .3
kh: х к .3 кх .05
kk: кк к
kn: кн
^kn: кн н .02
ks: кс
l: л
ll: лл л й .2
lt$: льт лт - .3
m: м
mc: мак .02
mm: мм м
n: н
nc$: н .1 нк
nn: нн н
ng: нг н .05
nj: нь ндж нь
ny: нь ни ны
nh: нь нх
o: о ё .1 е .15 а .2 у .2 оу .2
oa: оу .1 о .1 оа
oe: е .1 ё .1 у .15 ое о .15
oi: ой уа .05 ои
ois$: уа .02 ойс
oo: у оо .05 о .1
ou: у оу о .15 ау .1 ов .1 а .2
oue: уе ве .1
oui: уи ви .1
ow: оу ов ау .1 о .1
ow$: ов оу .05 о .1
oy: ой уа .1
oye: ое
p: п б .35
pp: пп п
ph: ф
q: к г .15 ц .15 кх .15
qu: кв ку к .05
r: р
rr: рр р
rh: р
rz: рз рц ж .05 ш .1 рж .05
s$: с з .05 ш .1 - .25
s: с з .05 ш .1 ж .2
ss: сс с
sh: ш с .1 сх .1 щ .1
sha: ша ся .1
sho: шо се .15 ше .1
shu: шу сю .05
sch: ш ск .05 сх .05
schtsch: щ
shch: щ сч .1
stsch: щ
sz: ш с сз .05
szcz: щ
st: ст шт .05
sp: сп шп .05
sc: ск ш .1
sce: се ше .05 сце
sci: си ши .05 сци
t: т д .25
t$: т - .25
tt: тт т
th: т с .1 з .1 ф .1 тх .05
tion$: шн .05
ts: ц тс ч .2
^ts: ц т .1 тс
tsch: ч
tch: ч
tsh: ч .05 тш
tc: ц тс
tz: ц тц з .1 тз
u: у ю .05 а .15 и .2 в .1
ue: уе ю .1 у .1 е .15 ве .05
ui: уи ви .1 ю .1 и .15 уй
uy: уй ай .15 уи
uo: уо
ov$: ов ив .1
ev$: ев ив .1
iv$: ив ов .1 ев .1
v: в ф .05
vv: вв в
w: в у ў - .35
wa: ва уа уо .05
we: ве уе
wi: ви уи
wo: во у .1 уо
wh: в у
wr: вр р .05
x: кс с .1 з .1 х .15 кш .05
x$: кс - .2
^x: кс с .05 з .15 х .1
y: ы и й ь .05 - .15 ай .15
y$: ы и ий ый й ь .1 і
yy$: ый ий
yi$: ый ий и
ya: я ья иа .1 йа
ye: е ье ие .1 йе
yi: и ї йи
yo: ё е йо ьо .02 ио .05
yu: ю ью у .3 иу .1
ya$: я ья ия .05 а .1
z: з ц .03 с .1 ж .05 дз .1
zh: ж чж з .15
zz: цц ц зз з
zs: ж .05
zgh: зг
`;

export interface Correspondence {
  readonly latin: string;
  readonly cyrillic: string;
  readonly cost: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Letters that Ukrainian writes otherwise or that both leave to chance, made one. Keeps the length. */
export const levelled = (cyrillic: string): string =>
  /[эєіґёў]/u.test(cyrillic) ? cyrillic.replace(/[эєіґёў]/gu, (letter) => LEVEL[letter] ?? letter) : cyrillic;
const LEVEL: Record<string, string> = { э: 'е', є: 'е', і: 'и', ґ: 'г', ё: 'е', ў: 'у' };

/** By their Latin letters. */
const BY_LATIN: ReadonlyMap<string, readonly Correspondence[]> = (() => {
  const map = new Map<string, Correspondence[]>();
  for (const line of TABLE.trim().split('\n')) {
    const [group = '', answers = ''] = line.split(': ');
    const latin = group.replace(/[\^$]/g, '');
    const list = map.get(latin) ?? [];
    const [atStart, atEnd] = [group.startsWith('^'), group.endsWith('$')];
    for (const { 1: cyrillic = '', 2: cost = '0' } of answers.matchAll(/([^\s\d.]+)(?: (\.\d+))?/gu)) {
      const answer = cyrillic === '-' ? '' : levelled(cyrillic);
      list.push({ latin, cyrillic: answer, cost: Number(cost), atStart, atEnd });
    }
    map.set(latin, list);
  }
  return map;
})();
const LONGEST_GROUP = Math.max(...Array.from(BY_LATIN.keys(), ({ length }) => length));

/** What the letters of a word from that place on may become. */
export function correspondencesAt(word: string, at: number): Correspondence[] {
  const found: Correspondence[] = [];
  for (let end = at + 1; end <= Math.min(at + LONGEST_GROUP, word.length); end++) {
    for (const one of BY_LATIN.get(word.slice(at, end)) ?? []) {
      if ((!one.atStart || at === 0) && (!one.atEnd || end === word.length)) found.push(one);
    }
  }
  return found;
}
