import type { QueryTerm } from '#shared/contract/routes/search.ts';
import type { Dials } from '#shared/model/query.ts';
import { setDial } from '#shared/text/queryEdit.ts';
import { find } from '../../../strings/find.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { Segments, type Segment } from '../../../ui/Segments.tsx';
import { withoutForm } from './withoutForm.ts';
import { reasonOf } from './reasons.ts';
import css from './Terms.module.css';

interface TermSheetProps {
  readonly term: QueryTerm;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** These are spellings of one name. */
  readonly onFamily: (spellings: readonly string[]) => void;
}

const { dials: words } = find;
const option = <K extends string>(id: K, label: string): Segment<K> => ({ id, label });

const WORD_FORMS = [
  option('any', words.form.any),
  option('wider', words.form.wider),
  option('exact', words.form.exact),
] as const;
const PHRASE_FORMS = [option('exact', words.form.asTyped), option('any', words.form.any)] as const;
const SCRIPTS = [option('any', words.script.any), option('same', words.script.same)] as const;
const SPELLINGS = [option('exact', words.spelling.exact), option('fuzzy', words.spelling.fuzzy)] as const;

/** The dials of one word, and every form it was found in, with the reason. */
export function TermSheet({ term, query, onQuery, onFamily }: TermSheetProps) {
  const { text, kind, dials, articles, forms } = term;
  const turn = <D extends keyof Dials>(dial: D, value: Dials[D]): void => onQuery(setDial(query, term, dial, value));
  return (
    <div className={css.sheet}>
      <h2 className={css.heading}>
        <span dir="auto">{text}</span> <span className={css.quiet}>{find.total(articles)}</span>
      </h2>
      {kind === 'near' ? null : (
        <div className={css.dials}>
          <Dial label={words.form.label}>
            {kind === 'word' ? (
              <Segments
                label={words.form.label}
                options={WORD_FORMS}
                value={dials.form}
                onChange={(form) => turn('form', form)}
              />
            ) : (
              <Segments
                label={words.form.label}
                options={PHRASE_FORMS}
                value={dials.form === 'exact' ? 'exact' : 'any'}
                onChange={(form) => turn('form', form)}
              />
            )}
          </Dial>
          <Dial label={words.script.label}>
            <Segments
              label={words.script.label}
              options={SCRIPTS}
              value={dials.script}
              onChange={(script) => turn('script', script)}
            />
          </Dial>
          {kind === 'word' ? (
            <Dial label={words.spelling.label}>
              <Segments
                label={words.spelling.label}
                options={SPELLINGS}
                value={dials.spelling}
                onChange={(spelling) => turn('spelling', spelling)}
              />
            </Dial>
          ) : null}
        </div>
      )}
      <Forms forms={forms} onDrop={(form) => onQuery(withoutForm(query, form))} />
      {kind === 'near' ? null : (
        <div>
          <Button size="small" look="outlined" onPress={() => onFamily(spellingsOf(term))}>
            {find.addFamily}
          </Button>
        </div>
      )}
    </div>
  );
}

function Dial({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={css.dialRow}>
      <span className={css.dialName} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

interface FormsProps {
  readonly forms: QueryTerm['forms'];
  readonly onDrop: (form: string) => void;
}

/** Found through something else than its own forms: that may be too much, so it can be left out. */
const isGuess = ({ reason }: QueryTerm['forms'][number]): boolean =>
  reason === 'script' || reason === 'exonym' || reason === 'alias' || reason === 'fuzzy';

/** To begin a family of names with: the word, and what stands for it elsewhere. */
const spellingsOf = ({ text, forms }: QueryTerm): string[] => [
  ...new Set([text, ...forms.filter(isGuess).map(({ form }) => form)]),
];

/** A long list has to be reached by the arrow keys too. */
const KEYBOARD_SCROLLS = { tabIndex: 0 };

function Forms({ forms, onDrop }: FormsProps) {
  if (forms.length === 0) return <p className={css.quiet}>{find.noForms}</p>;
  return (
    <section aria-label={find.foundAs}>
      <h3 className={css.subheading}>{find.foundAs}</h3>
      <ul className={css.forms} {...KEYBOARD_SCROLLS}>
        {forms.map((form) => (
          <li key={`${form.form} ${form.reason}`} className={css.form}>
            <span className={css.word} dir="auto">
              {form.form}
            </span>
            <span className={css.reason}>{reasonOf(form)}</span>
            <span className={css.count}>{form.articles.toLocaleString('en')}</span>
            <span className={css.drop}>
              {isGuess(form) ? (
                <IconButton
                  size="small"
                  label={find.leaveOut(form.form)}
                  icon={<CloseIcon />}
                  onPress={() => onDrop(form.form)}
                />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
