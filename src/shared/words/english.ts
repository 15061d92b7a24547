/** Irregular nouns and verbs: the dictionary form, then the forms that don't look like it. */
const IRREGULAR_FORMS = `
man men,woman women,child children,foot feet,tooth teeth,mouse mice,goose geese,ox oxen,life lives,wife wives,knife knives
leaf leaves,half halves,shelf shelves,thief thieves,wolf wolves,loaf loaves,person people,crisis crises,analysis analyses,basis bases
thesis theses,hypothesis hypotheses,criterion criteria,phenomenon phenomena,spokesman spokesmen,spokeswoman spokeswomen
policeman policemen,serviceman servicemen,businessman businessmen,gunman gunmen,fisherman fishermen,frenchman frenchmen,chairman chairmen
become became,begin began begun,bite bit bitten,blow blew blown,break broke broken,bring brought,build built,buy bought,catch caught
choose chose chosen,come came,deal dealt,dig dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen
feed fed,feel felt,fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven
freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,hang hung,hear heard,hide hid hidden,hold held
keep kept,know knew known,lead led,leave left,lend lent,lose lost,make made,mean meant,meet met,pay paid,ride rode ridden
rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,shake shook shaken,shoot shot,sing sang sung,sink sank sunk
sit sat,sleep slept,speak spoke spoken,spend spent,stand stood,steal stole stolen,strike struck stricken,swear swore sworn,swim swam swum
take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,understand understood,wear wore worn,win won
withdraw withdrew withdrawn,write wrote written
`;

/** An irregular form → the dictionary form. */
export const IRREGULAR_ENGLISH: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.trim()
    .split(/[,\n]/)
    .flatMap((line) => {
      const [citation = '', ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, citation]);
    }),
);

/** They look like plurals or participles and are none. */
const UNINFLECTED = new Set(
  'news always this his was has is its us thus yes gas bus series species various previous during nothing something anything everything king thing spring string evening morning sing bring ceiling red bed need feed seed indeed hundred'.split(
    ' ',
  ),
);

const ENDING = /^(.*[aeiouy].*?)(s|ed|ing)$/u;

/** The words that an English word may be a form of, itself first: "stopped" of "stop" or "stopp", never of "stopper". */
export function englishReadings(folded: string): string[] {
  const irregular = IRREGULAR_ENGLISH.get(folded);
  if (irregular !== undefined) return [folded, irregular];
  const [, base = '', ending] = ENDING.exec(folded) ?? [];
  if (base.length < 2 || UNINFLECTED.has(folded)) return [folded];
  return [folded, ...(ending === 's' ? singulars(base) : infinitives(base))];
}

/** By what is left without the s. */
function singulars(base: string): string[] {
  if (/[sui]$/u.test(base)) return []; // press, virus, crisis
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}y`, base];
  return /(?:[sxzo]|ch|sh)e$/u.test(base) ? [base, base.slice(0, -1)] : [base];
}

/** By what is left without -ed or -ing. */
function infinitives(base: string): string[] {
  if (base.endsWith('i')) return [`${base.slice(0, -1)}y`];
  const isDoubled = /([^aeiouyls])\1$/u.test(base);
  return isDoubled ? [base, base.slice(0, -1)] : [base, `${base}e`];
}
