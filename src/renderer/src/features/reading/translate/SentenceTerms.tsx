import type { ArticleId } from '#shared/model/ids.ts';
import { glossary as words } from '../../../strings/glossary.ts';
import { Button } from '../../../ui/Button.tsx';
import { useGlossaryPlaces } from '../glossary/useGlossary.ts';
import css from './Translate.module.css';
import type { Unit } from './units.ts';

interface SentenceTermsProps {
  readonly articleId: ArticleId;
  readonly unit: Unit | null;
  readonly originalId: number;
  readonly targetLanguage: string;
  /** Puts words where the caret is. */
  readonly onInsert: (words: string) => void;
}

/** The glossary's terms that stand in the sentence, each one press from the field. */
export function SentenceTerms({ articleId, unit, originalId, targetLanguage, onInsert }: SentenceTermsProps) {
  const places = useGlossaryPlaces(articleId);
  const here = places.filter(
    ({ textId, start, end, term }) =>
      textId === originalId &&
      term.targetLanguage.split('-')[0] === targetLanguage.split('-')[0] &&
      unit?.original.some((segment) => segment.start <= start && end <= segment.end),
  );
  const terms = [...new Map(here.map(({ term }) => [term.id, term])).values()];
  if (terms.length === 0) return null;
  return (
    <div className={css.terms} role="group" aria-label={words.inSentence}>
      {terms.map(({ id, term, translation }) => (
        <Button key={id} size="small" look="outlined" onPress={() => onInsert(translation)}>
          {words.entry(term, translation)}
        </Button>
      ))}
    </div>
  );
}
