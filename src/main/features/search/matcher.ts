import type { Plan } from '#main/searchIndex/types.ts';
import type { MatchedForm, Snippet } from '#shared/contract/routes/search.ts';
import type { Language } from '#shared/model/language.ts';
import type { Span } from '#shared/model/span.ts';
import { joinOverlapping, Lookout, type FoundPlace, type Sought } from '#shared/text/match.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { analyserOf, indexToken, readToken } from '#shared/words/analyser.ts';
import type { Form } from './expand.ts';
import type { Term } from './terms.ts';

type Field = Snippet['field'];
export type Reason = Omit<MatchedForm, 'articles'>;

/** A place of a text that matched, and the term that it matched. */
interface LitPlace extends Span {
  readonly term: Term;
}

/** Terms made ready for one kind of text: the words that count there, in the language of that text. */
interface Prepared {
  readonly lookout: Lookout;
  /** The term of each thing sought. */
  readonly terms: readonly Term[];
}

/**
 * Finds in texts what the index was asked for: each word is looked up among the same tokens that were searched, made with
 * the language of its text, so that what is lit is what was matched and nothing else.
 */
export class Matcher {
  readonly #terms: readonly Term[];
  readonly #prepared = new Map<string, Prepared>();
  readonly #formsOf = new Map<Term, ReadonlyMap<string, Form>>();

  constructor(terms: readonly Term[]) {
    this.#terms = terms.filter(({ isLit }) => isLit);
  }

  /** What is lit in a text. Tags, notes and names of outlets have no language: any will do. */
  spans(text: string, field: Field, language: Language | null): Span[] {
    const places = this.#prepare(field, language).lookout.find(text);
    return places.length < 2 ? places.map(({ start, end }) => ({ start, end })) : joinOverlapping(places);
  }

  places(text: string, field: Field, language: Language | null): LitPlace[] {
    const { lookout, terms } = this.#prepare(field, language);
    return lookout.find(text).flatMap((place: FoundPlace) => {
      const term = terms[place.sought];
      return term ? [{ start: place.start, end: place.end, term }] : [];
    });
  }

  /** Why the words at these places matched, for those that are not simply what was typed; each form once. */
  reasons(text: string, places: readonly LitPlace[], into: Map<string, Reason>): void {
    for (const { start, end, term } of places) {
      const forms = this.#formsByWord(term);
      const place = text.slice(start, end);
      for (const token of tokenise(place)) {
        const { reason, of } = forms.get(token.folded) ?? beginningOf(term);
        if (reason === 'same' || into.has(token.folded)) continue;
        into.set(token.folded, { form: place.slice(token.start, token.end), reason, of });
      }
    }
  }

  #formsByWord(term: Term): ReadonlyMap<string, Form> {
    let forms = this.#formsOf.get(term);
    if (!forms) {
      forms = new Map([...term.forms].reverse().map((form) => [form.folded, form]));
      this.#formsOf.set(term, forms);
    }
    return forms;
  }

  #prepare(field: Field, language: Language | null): Prepared {
    const key = `${field} ${language ?? ''}`;
    let prepared = this.#prepared.get(key);
    if (!prepared) this.#prepared.set(key, (prepared = prepare(this.#terms, field, language)));
    return prepared;
  }
}

/** Only some of the words that begin so are listed; the rest matched for the same reason. */
const beginningOf = ({ node }: Term): Pick<Form, 'reason' | 'of'> =>
  node.kind === 'word' && node.prefix ? { reason: 'prefix', of: `${node.text}*` } : { reason: 'same', of: '' };

function prepare(all: readonly Term[], field: Field, language: Language | null): Prepared {
  const sought: Sought[] = [];
  const terms: Term[] = [];
  for (const term of all) {
    for (const one of soughtBy(term.plan, field, language)) {
      sought.push(one);
      terms.push(term);
    }
  }
  return { lookout: new Lookout(sought), terms };
}

function soughtBy(plan: Plan, field: Field, language: Language | null): Sought[] {
  const wordsOf = (tokens: readonly string[]): ReadonlySet<string> => wordsIn(tokens, language);
  switch (plan.kind) {
    case 'or':
      return plan.children.flatMap((child) => soughtBy(child, field, language));
    case 'words':
      return inColumn(plan, field, () => ({ kind: 'words', words: wordsOf(plan.tokens) }));
    case 'prefix':
      return inColumn(plan, field, () => ({
        kind: 'prefix',
        prefixes: [...new Set(plan.prefixes.map((token) => readToken(token).folded))],
      }));
    case 'phrase':
      return inColumn(plan, field, () => ({ kind: 'phrase', positions: plan.positions.map(wordsOf) }));
    case 'near':
      return inColumn(plan, field, () => {
        const operands = plan.operands.map((positions) => positions.map(wordsOf));
        return { kind: 'near', operands, distance: plan.distance };
      });
    case 'and':
    case 'not':
    case 'filter':
      return [];
  }
}

const inColumn = (
  { columns }: Pick<Extract<Plan, { kind: 'words' }>, 'columns'>,
  field: Field,
  sought: () => Sought,
): Sought[] => (columns === null || columns.includes(field) ? [sought()] : []);

/** The words of a text in this language that the index holds under one of these tokens. */
function wordsIn(tokens: readonly string[], language: Language | null): Set<string> {
  const words = new Set<string>();
  for (const token of tokens) {
    const { folded } = readToken(token);
    if (language === null || indexToken(folded, analyserOf(folded, language)) === token) words.add(folded);
  }
  return words;
}
