import { describe, expect, it } from 'vitest';
import type { BatchLine, Charset, Draft, StagedFile } from '#shared/contract/routes/importing.ts';
import { ArticleId } from '#shared/model/ids.ts';
import {
  EMPTY_SESSION,
  entryInForm,
  isOpen,
  planImport,
  reduceSession,
  waitingToRead,
  type Session,
  type SessionAction,
} from '#renderer/features/importing/session.ts';

const file = (mark: string): StagedFile => ({
  handle: `staged-${mark.repeat(16)}`,
  name: `${mark}.txt`,
  byteLength: 3,
});
const [A, B] = [file('a'), file('b')];

const draft = (of: StagedFile, patch: Partial<Draft> = {}): Draft => ({
  handle: of.handle,
  name: of.name,
  byteLength: of.byteLength,
  sha256: '0'.repeat(64),
  charset: { detected: 'windows-1251', used: 'windows-1251', confidence: 0.9, undecodable: 0 },
  language: { detected: 'ru', confidence: 1 },
  preview: 'Мост закрыт.',
  length: 12,
  fields: {
    title: 'Мост закрыт',
    language: 'ru',
    outlet: '',
    cites: [],
    byline: '',
    published: null,
    url: '',
    caption: '',
    credit: '',
  },
  capturedAt: '2026-01-09T08:00:00Z',
  reasons: {},
  duplicates: [],
  rememberedDecision: null,
  bilingual: null,
  ...patch,
});

const held = { articleId: ArticleId.parse(7), title: 'Мост закрыт', capturedAt: '2026-01-01' };
const after = (...actions: SessionAction[]): Session => actions.reduce(reduceSession, EMPTY_SESSION);
const added = (...files: StagedFile[]): SessionAction => ({ type: 'added', files, problems: [] });
const drafted = (of: StagedFile, patch: Partial<Draft> = {}, charset: Charset | null = null): SessionAction => ({
  type: 'drafted',
  handle: of.handle,
  charset,
  draft: draft(of, patch),
});
const line = (of: StagedFile, outcome: BatchLine['outcome']): BatchLine => ({
  handle: of.handle,
  name: of.name,
  outcome,
  articleId: outcome === 'imported' ? ArticleId.parse(9) : null,
  message: '',
});

describe('one file', () => {
  it('is read first, then its form is in front of the analyst', () => {
    expect(waitingToRead(after(added(A)))[0]?.file).toEqual(A);
    const session = after(added(A), drafted(A));
    expect(waitingToRead(session)).toEqual([]);
    expect(entryInForm(session)?.form?.title).toBe('Мост закрыт');
  });
  it('is read again in another encoding without losing a title typed by hand', () => {
    const session = after(
      added(A),
      drafted(A),
      { type: 'edited', handle: A.handle, patch: { title: 'Мой заголовок' } },
      { type: 'choseCharset', handle: A.handle, charset: 'koi8-r' },
    );
    expect(waitingToRead(session)[0]?.charset).toBe('koi8-r');
    const again = reduceSession(session, drafted(A, { preview: 'лНЯР' }, 'koi8-r'));
    expect(entryInForm(again)?.form?.title).toBe('Мой заголовок');
  });
  it('takes no answer about an encoding that was chosen before the last one', () => {
    const session = after(added(A), { type: 'choseCharset', handle: A.handle, charset: 'koi8-r' }, drafted(A));
    expect(waitingToRead(session)).toHaveLength(1);
  });
  it('that the archive holds already comes with the decision of last time', () => {
    const session = after(added(A), drafted(A, { duplicates: [held], rememberedDecision: 'attach' }));
    expect(entryInForm(session)).toMatchObject({ state: 'duplicate', decision: 'attach' });
  });
});

describe('several files', () => {
  it('are a list, and one of them can be opened', () => {
    const session = after(added(A, B), drafted(A), drafted(B));
    expect(entryInForm(session)).toBeNull();
    const opened = reduceSession(session, { type: 'opened', handle: B.handle });
    expect(entryInForm(opened)?.file).toEqual(B);
  });
  it('go in together, but what was changed by hand goes in with its changes', () => {
    const session = after(added(A, B), drafted(A), drafted(B), {
      type: 'edited',
      handle: B.handle,
      patch: { title: 'Другой' },
    });
    const plan = planImport(session);
    expect(plan.batch).toEqual([A.handle]);
    expect(plan.byHand.map((entry) => entry.file)).toEqual([B]);
  });
  it('that cannot be read stay out of the import and say why', () => {
    const session = after(added(A, B), drafted(A), {
      type: 'unreadable',
      handle: B.handle,
      charset: null,
      message: 'It holds no text.',
    });
    expect(planImport(session).batch).toEqual([A.handle]);
    expect(session.entries[1]).toMatchObject({ state: 'problem', message: 'It holds no text.' });
  });
  it('show what became of each, and a stopped one can be tried again', () => {
    const session = after(added(A, B), drafted(A), drafted(B), {
      type: 'settled',
      lines: [line(A, 'imported'), line(B, 'cancelled')],
    });
    expect(session.entries.map((entry) => entry.state)).toEqual(['imported', 'cancelled']);
    expect(session.entries.filter(isOpen).map((entry) => entry.file)).toEqual([B]);
    expect(planImport(session).batch).toEqual([B.handle]);
  });
  it('dropped later join those that are still waiting', () => {
    expect(after(added(A), drafted(A), added(B)).entries).toHaveLength(2);
  });
  it('dropped after everything is done begin a new list', () => {
    const session = after(added(A), drafted(A), { type: 'settled', lines: [line(A, 'imported')] }, added(B));
    expect(session.entries.map((entry) => entry.file)).toEqual([B]);
  });
});
