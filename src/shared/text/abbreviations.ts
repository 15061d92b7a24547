/**
 * Abbreviations after which a full stop does not end the sentence even though an upper-case letter or a figure follows.
 * Before a lower-case letter nobody would end it, so only those that stand before names and figures are listed.
 */
const BEFORE_A_NAME = [
  // Russian and Ukrainian: places, ranks, titles, parts of books
  'ул им проф акад см стр гр тов св пл пр просп пер бул бульв наб корп рис табл гл ст п пп ч д кв оф стр пос дер о оз',
  'ген полк подполк майор кап лейт сер серж рядов мл нач зам пред доц канд док докт инж арх худ реж ред сост',
  'вул м с смт обл р-н просп пров буд кв мал ред упоряд пор див напр зокр наст',
  'напр ср ок тел рос укр англ нем фр лат греч исп итал ред изд прим т тт вып гос',
  // English: titles, ranks, references
  'mr mrs ms dr prof st gen col sgt lt capt cpt maj cmdr adm sen rep gov rev hon pres messrs mme mlle',
  'no nos vs fig figs vol pp p ed eds art sec ch para cf viz al approx dept',
  'jan feb mar apr jun jul aug sep sept oct nov dec',
].flatMap((line) => line.split(' '));

/** After these only a figure continues the sentence; before a name they may well end it. */
const BEFORE_A_FIGURE = ['млн', 'млрд', 'тыс', 'трлн', 'тис', 'руб', 'грн', 'коп', 'долл', 'дол', 'р', 'с', 'кг', 'км'];

/** After these an upper-case letter mostly continues: "в 2014 г. Крым", "у 2014 р. Крим", "XIX ст. Київ". */
const YEARS_AND_CENTURIES = ['г', 'гг', 'р', 'рр', 'в', 'вв', 'ст'];

const beforeName = new Set(BEFORE_A_NAME);
const beforeFigure = new Set(BEFORE_A_FIGURE);
const years = new Set(YEARS_AND_CENTURIES);

const LAST_WORD = /(?:^|[\s(«"“„[—–-])([\p{L}\p{M}][\p{L}\p{M}-]*)\.$/u;
const INITIAL = /(?:^|[\s(«"“„.[—–-])\p{Lu}\p{M}*\.$/u;
const LETTERS_WITH_STOPS = /(?:^|[\s(«"“„[—–-])(?:\p{Lu}\.){2,}$/u;
/** т. д., т. п., т. е., и др., н. э., до н. э.: ends a sentence when an upper-case letter follows. */
const ETCETERA = /(?:^|\s)(?:т\.\s?[дпк]|др|пр|н\.\s?э|н\.\s?е|ін)\.$/u;
const ENGLISH_OPENERS =
  /^(?:The|This|That|These|Those|He|She|It|They|We|You|I|In|On|At|But|And|As|If|When|While|After|Before|Since|However|There|His|Her|Its|Their|Our|My|A|An|For|Some|Many|Most|Now|So|Yet|What|Why|How|Who)\b/u;

/** Whether the full stop at the end of `left` belongs to an abbreviation, with the sentence going on in `right`. */
export function continuesAfterAbbreviation(left: string, right: string): boolean {
  if (!left.endsWith('.')) return false;
  const startsWithFigure = /^\p{N}/u.test(right);
  if (LETTERS_WITH_STOPS.test(left)) return !ENGLISH_OPENERS.test(right);
  if (INITIAL.test(left)) return /^[\p{Lu}\p{N}«"“]/u.test(right);
  const word = LAST_WORD.exec(left)?.[1] ?? '';
  const lower = word.toLowerCase();
  if (startsWithFigure && beforeFigure.has(lower)) return true;
  if (ETCETERA.test(left)) return false;
  if (years.has(lower) && /\p{N}\p{L}{0,2}\s*\p{L}+\.$|[IVXХ]\s*\p{L}+\.$/u.test(left)) return !startsWithFigure;
  if (lower === 'г') return true;
  return beforeName.has(lower) && (word !== word.toUpperCase() || word.length > 1);
}
