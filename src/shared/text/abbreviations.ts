/**
 * Full stops that do not end a sentence although an upper-case letter or a figure follows: after abbreviations and
 * initials. (Before a lower-case letter nothing needs to be decided: the platform's rules do not end it there.)
 */
const words = (...lines: string[]) => new Set(lines.flatMap((line) => line.split(' ')));

/** Before a name or a figure: places, ranks, titles, languages. Lower case, and before these a number means a unit. */
const BEFORE_A_NAME = words(
  'ул им проф акад см гр тов св пл пр просп пер бул бульв наб пос дер о оз д п с р м г ст обл',
  'ген полк подполк лейт серж мл нач зам пред доц канд докт инж реж ред сост напр',
  'англ укр рос нем фр лат греч исп итал франц нім лат польск пол',
  'вул ім смт пров буд див зокр наст упоряд ред напр присв просп',
);

/** English titles count only with their capital: "Gen. Smith", but "the next gen. Smith said". */
const TITLES = words(
  'Mr Mrs Ms Dr Prof St Gen Col Sgt Lt Capt Cpt Maj Cmdr Adm Sen Rep Gov Rev Hon Pres Messrs Mme Mlle',
  'Проф Акад Ген Св Им Ім Ул Вул Пл Див См Напр',
);

/** Before a figure only: "стр. 5", "5 млн. 300 тыс.", "No. 5", "Jan. 8". */
const BEFORE_A_FIGURE = words(
  'стр рис табл гл ст ч т тт п пп кв корп д оф тел ср вып изд прим ок бл буд мал ред розд наказ',
  'млн млрд тыс трлн тис руб грн коп долл дол р с г кг км м ч хв мин ден род нар ум пом',
  'no nos vol p pp fig figs art sec ch para cf al approx ca c ext dept op vs',
  'jan feb mar apr jun jul aug sep sept oct nov dec',
);

const YEARS_AND_CENTURIES = words('г гг р рр в вв ст');

/** Words that begin sentences far more often than names: after one of them the abbreviation did end the last sentence. */
const OPENERS = words(
  'The This That These Those He She It They We You I In On At But And As If When While After Before Since However',
  'There His Her Its Their Our My A An For Some Many Most Now So Yet What Why How Who',
  'В Во На По При Но А И Он Она Они Оно Это Эта Этот Эти Как Так Также Однако Если Когда После Для С Со К От До Из За',
  'У О Об Мы Я Вы Не Что Кто По-моему Впрочем Поэтому Затем Потом Тогда Там Тут Здесь Все Всё Его Её Их Кроме',
  'І Й Та Але Він Вона Вони Воно Це Ця Цей Ці Як Тож Також Однак Якщо Коли Після Для З Зі Із До Від Про Ми Ви Не Що',
  'Хто Тому Потім Тоді Тут Усі Всі Його Її Їх Крім',
);

const BOUNDARY = '(?:^|[\\s(«"“„/\\[—–-])';
const LAST_WORD = new RegExp(`${BOUNDARY}([\\p{L}\\p{M}]+)\\.$`, 'u');
const INITIAL = new RegExp(`(?:${BOUNDARY}|\\.)\\p{Lu}\\p{M}*\\.$`, 'u');
const LETTERS_WITH_STOPS = new RegExp(`${BOUNDARY}(?:\\p{L}\\.){2,}$`, 'u');
/** т. д., т. п., т. е., и др., до н. э. */
const ETCETERA = /(?:^|\s)(?:т\.\s?[дпк]|др|н\.\s?[эе]|ін)\.$/u;
const NUMBER_BEFORE = /(?:\p{N}\p{L}{0,2}|\p{N}-\p{L}{1,2}|[IVXХІ]+)\s*\p{L}+\.$/u;
const FIGURE = /^[\p{N}№$€£]/u;

/** So short a beginning ("В 2014 г.", "У II ст. до н. е.") is no sentence yet. */
const ADVERBIAL = 45;

/**
 * Whether the full stop at the end of `left` belongs to an abbreviation and the sentence goes on with `right`. Both are
 * trimmed; `left` begins where the sentence begins.
 */
export function continuesAfterAbbreviation(left: string, right: string): boolean {
  if (!left.endsWith('.')) return false;
  const end = endOf(left);
  const word = LAST_WORD.exec(end)?.[1] ?? '';
  if (FIGURE.test(right)) return continuesWithFigure(end, word);
  if (beginsWithOpener(right)) return false;
  if (LETTERS_WITH_STOPS.test(end) || INITIAL.test(end) || TITLES.has(word)) return true;
  if (ETCETERA.test(end)) return left.length < ADVERBIAL;
  if (NUMBER_BEFORE.test(end)) return YEARS_AND_CENTURIES.has(word) && left.length < ADVERBIAL;
  return BEFORE_A_NAME.has(word);
}

/** No abbreviation is longer; a pattern that looks for the end of a text tries every place before it. */
const LONGEST_END = 48;
/** The letter in front keeps a word that was cut from passing for a whole one. */
const endOf = (left: string): string => (left.length <= LONGEST_END ? left : `x${left.slice(-LONGEST_END)}`);

function continuesWithFigure(left: string, word: string): boolean {
  const lower = word.toLowerCase();
  return (
    BEFORE_A_FIGURE.has(lower) || BEFORE_A_NAME.has(lower) || TITLES.has(word) || /(?:^|[\s.(])\p{L}\.$/u.test(left)
  );
}

function beginsWithOpener(right: string): boolean {
  const first = /^[«“„"(]?([\p{L}\p{M}]+)(?!\.|\p{L})/u.exec(right)?.[1];
  return first !== undefined && OPENERS.has(first);
}
