import { act, noteArrival, transact } from '#main/archive/acts.ts';
import { insertAlignment } from '#main/archive/alignments.ts';
import { fieldsOf } from '#main/archive/articleReads.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { sha256 } from '#main/archive/raw.ts';
import { revisionsOf } from '#main/archive/sentenceRevisions.ts';
import { readSettings } from '#main/archive/settings.ts';
import { textHead, textsOf } from '#main/archive/textReads.ts';
import { binText, insertTranslation, setTranslationFacts } from '#main/archive/texts.ts';
import type { CommandName, Handlers, Input, Output, QueryName } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { tidySentence } from '#shared/text/editText.ts';
import { saveSentence } from './save.ts';
import { translated, type Translated } from './sources.ts';
import { sentenceStates } from './states.ts';

type TranslatingQuery = Exclude<Extract<QueryName, `translating.${string}`>, 'translating.models'>;
type TranslatingCommand = Exclude<Extract<CommandName, `translating.${string}`>, 'translating.machine'>;

const GONE = fail(
  'not-found',
  'That translation is no longer in the archive. Nothing was changed; if you have just taken it out, Undo brings it back.',
);
const NO_ARTICLE = fail(
  'not-found',
  'That article is no longer in the archive. Nothing was changed; Undo may bring it back.',
);
const ELSEWHERE = fail(
  'not-found',
  'That sentence is no longer in this article; it may just have been taken out or linked otherwise. Nothing was changed.',
);

/** `alignments.method` of links that only people made. */
const BY_HAND = 'by hand';

export function translatingQueries(db: ReadableDb): Handlers<TranslatingQuery> {
  return {
    'translating.sentences': ({ textId }) => {
      const translation = find(db, textId);
      return translation ? ok({ sentences: sentenceStates(db, translation) }) : GONE;
    },
    'translating.history': ({ segmentId }) => ok({ revisions: revisionsOf(db, segmentId) }),
  };
}

export function translatingCommands(db: WritableDb, now: () => string): Handlers<TranslatingCommand> {
  return {
    'translating.save': (input) => save(db, now(), input),
    'translating.start': (input) => start(db, now(), input),
    'translating.setFacts': (facts) => {
      const head = textHead(db, facts.textId);
      if (head?.role !== 'translation') return GONE;
      act(db, { label: 'Change what is known of a translation', articleId: head.articleId, now: now() }, () =>
        setTranslationFacts(db, facts),
      );
      return ok({});
    },
    'translating.bin': ({ textId }) => {
      const head = textHead(db, textId);
      if (head?.role !== 'translation') return GONE;
      act(db, { label: 'Take out a translation', articleId: head.articleId, now: now() }, () =>
        binText(db, textId, now()),
      );
      return ok({});
    },
  };
}

function find(
  db: ReadableDb,
  textId: Input<'translating.bin'>['textId'],
): (Translated & { readonly articleId: ArticleId }) | undefined {
  const articleId = textHead(db, textId)?.articleId;
  const found = articleId && translated(db, articleId, textId);
  return found && { ...found, articleId };
}

function save(db: WritableDb, now: string, input: Input<'translating.save'>): Result<Output<'translating.save'>> {
  const translation = find(db, input.textId);
  if (!translation) return GONE;
  const { articleId, text, original } = translation;
  const { segmentId, originalIds } = input;
  const isHere =
    (segmentId === null || text.segments.some(({ id }) => id === segmentId)) &&
    originalIds.every((id) => original.segments.some((segment) => segment.id === id));
  if (!isHere) return ELSEWHERE;
  const words = tidySentence(input.words);
  const label =
    words === '' ? 'Take out a sentence' : input.status === 'verified' ? 'Verify a sentence' : 'Edit a sentence';
  const author = readSettings(db).analyst;
  return ok(
    act(db, { label, articleId, now }, () => saveSentence(db, translation, { ...input, words }, { author, now })),
  );
}

function start(db: WritableDb, now: string, wanted: Input<'translating.start'>): Result<Output<'translating.start'>> {
  const { articleId, language, translator } = wanted;
  const article = fieldsOf(db, articleId);
  const original = textsOf(db, articleId).find(({ role }) => role === 'original');
  if (!article || !original) return NO_ARTICLE;
  return ok(
    transact(db, () => {
      const text = { articleId, language, translator, content: '', sha256: sha256(''), origin: 'human' } as const;
      const file = { translatedOn: null, rawSha256: null, rawName: '', charset: '', now };
      const textId = insertTranslation(db, { ...text, ...file }, []);
      insertAlignment(db, { originalTextId: original.id, translationTextId: textId, method: BY_HAND, now }, []);
      noteArrival(db, { label: `Start a translation of “${article.title}”`, articleId, now }, 'texts', textId);
      return { textId };
    }),
  );
}
