/** What the analyst has in front of them, as one value and one pure reducer. What the archive knows is not here. */
import type { ArticleId, DossierId, PassageId, SavedSearchId, TagId, TextId } from '#shared/model/ids.ts';
import type { ReviewFilter, SavedSearch } from '#shared/model/savedSearch.ts';

export type View = 'original' | 'translation' | 'both' | 'interleaved';
export type Sort = 'relevance' | 'newest';
/** Names in the other script too, or only as typed. */
export type Script = 'any' | 'same';
/** What a result is. */
export type Level = 'articles' | 'passages';
export type Place = 'find' | 'read' | 'passages';
export type RightTab = 'article' | 'tags' | 'dossiers';

/** Which results of an open saved search are listed. */
export type Review = 'all' | ReviewFilter['show'];

/** Words to look up among earlier translations. */
export interface LookedUp {
  /** '' for none. */
  readonly words: string;
  readonly language: string;
  readonly targetLanguage: string;
  /** The words are from a translation. */
  readonly isTranslation: boolean;
}

/** A part of the workbench. */
export type WorkbenchTab = 'codebook' | 'table' | 'together' | 'agreement' | 'bin' | 'log';

/** The one dialog that is open. */
export type Dialog =
  | { readonly kind: 'import' }
  | { readonly kind: 'translation'; readonly articleId: ArticleId }
  | { readonly kind: 'editArticle'; readonly articleId: ArticleId }
  | { readonly kind: 'editTranslation'; readonly articleId: ArticleId; readonly textId: TextId }
  | { readonly kind: 'dossier-preview'; readonly dossierId: DossierId }
  | { readonly kind: 'archive' }
  | { readonly kind: 'saveSearch' }
  | { readonly kind: 'searchRecord' }
  | { readonly kind: 'batchSearch' }
  /** `spellings`: to begin a family with. */
  | { readonly kind: 'families'; readonly spellings: readonly string[] }
  | { readonly kind: 'concordance'; readonly about: LookedUp }
  | { readonly kind: 'workbench'; readonly tab: WorkbenchTab }
  | { readonly kind: 'captures'; readonly articleId: ArticleId }
  | { readonly kind: 'tagHits' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' };

/** A place in a text to bring before the reader's eyes. */
export interface Target {
  readonly textId: TextId;
  readonly start: number;
  readonly end: number;
}

export interface Workspace {
  readonly articleId: ArticleId | null;
  /** Which translation is shown; null means the first. */
  readonly translationId: TextId | null;
  /** `serial` grows with every request, so that going to the same place again scrolls there again. */
  readonly target: { readonly place: Target | null; readonly serial: number };
  readonly query: string;
  readonly sort: Sort;
  readonly script: Script;
  readonly level: Level;
  /** The histogram and the facets are open. */
  readonly narrowShown: boolean;
  /** The saved search that is being gone through. */
  readonly savedSearchId: SavedSearchId | null;
  readonly review: Review;
  /** Index into the lit places of the open article; -1 when the reader is at none of them; LAST_HIT until the places are known. */
  readonly hitIndex: number;
  readonly view: View;
  readonly scrollLocked: boolean;
  readonly rightTab: RightTab;
  readonly tagId: TagId | null;
  readonly passageId: PassageId | null;
  /** The passage whose note is being written. */
  readonly noteOf: PassageId | null;
  /** The passage that is being assessed. */
  readonly assessOf: PassageId | null;
  /** Tags put on in this session, newest first. */
  readonly recentTags: readonly TagId[];
  readonly dossierId: DossierId | null;
  readonly dialog: Dialog | null;
  /** Side panes can be put away to leave more room for the text. */
  readonly findShown: boolean;
  readonly passagesShown: boolean;
  /** The keyboard is wanted in this place; `serial` as above. */
  readonly focus: { readonly place: Place | null; readonly serial: number };
}

/** Opens an article at the last of its lit places, however many there are: stepping backwards comes in from the end. */
export const LAST_HIT = Number.MAX_SAFE_INTEGER;

export const EMPTY_WORKSPACE: Workspace = {
  articleId: null,
  translationId: null,
  target: { place: null, serial: 0 },
  query: '',
  sort: 'relevance',
  script: 'any',
  level: 'articles',
  narrowShown: false,
  savedSearchId: null,
  review: 'all',
  hitIndex: -1,
  view: 'both',
  scrollLocked: true,
  rightTab: 'article',
  tagId: null,
  passageId: null,
  noteOf: null,
  assessOf: null,
  recentTags: [],
  dossierId: null,
  dialog: null,
  findShown: true,
  passagesShown: true,
  focus: { place: null, serial: 0 },
};

export type WorkspaceAction =
  /**
   * `hitIndex` 0 opens at the first lit place; without it the article opens at its beginning. `focus`: the keyboard
   * goes to the text as soon as it is there.
   */
  | {
      readonly type: 'openArticle';
      readonly articleId: ArticleId;
      readonly hitIndex?: number;
      readonly focus?: boolean;
    }
  | {
      readonly type: 'openPlace';
      readonly articleId: ArticleId;
      readonly place: Target;
      readonly passageId?: PassageId;
    }
  | { readonly type: 'closeArticle' }
  | { readonly type: 'setQuery'; readonly query: string }
  | { readonly type: 'setSort'; readonly sort: Sort }
  | { readonly type: 'setScript'; readonly script: Script }
  | { readonly type: 'setLevel'; readonly level: Level }
  | { readonly type: 'toggleNarrow' }
  | { readonly type: 'openSaved'; readonly search: SavedSearch }
  | { readonly type: 'leaveSaved' }
  | { readonly type: 'setReview'; readonly review: Review }
  | { readonly type: 'goToHit'; readonly index: number; readonly place: Target }
  | { readonly type: 'setView'; readonly view: View }
  | { readonly type: 'chooseTranslation'; readonly textId: TextId }
  | { readonly type: 'setScrollLock'; readonly locked: boolean }
  | { readonly type: 'showTab'; readonly tab: RightTab }
  | { readonly type: 'showTag'; readonly tagId: TagId | null }
  | { readonly type: 'showPassage'; readonly passageId: PassageId | null }
  | { readonly type: 'writeNote'; readonly passageId: PassageId | null }
  | { readonly type: 'assess'; readonly passageId: PassageId | null }
  | { readonly type: 'usedTag'; readonly tagId: TagId }
  | { readonly type: 'setDossier'; readonly dossierId: DossierId | null }
  | { readonly type: 'openDialog'; readonly dialog: Dialog }
  | { readonly type: 'closeDialog' }
  | { readonly type: 'togglePane'; readonly pane: 'find' | 'passages' }
  | { readonly type: 'focusPlace'; readonly place: Place };

const target = (state: Workspace, place: Target | null): Workspace['target'] => ({
  place,
  serial: state.target.serial + 1,
});

/** Everything that belongs to one article is forgotten when another one comes. */
function withArticle(state: Workspace, articleId: ArticleId | null): Workspace {
  if (state.articleId === articleId) return state;
  return {
    ...state,
    articleId,
    translationId: null,
    passageId: null,
    noteOf: null,
    assessOf: null,
    hitIndex: -1,
    target: target(state, null),
  };
}

function openArticle(state: Workspace, action: Extract<WorkspaceAction, { type: 'openArticle' }>): Workspace {
  const opened = withArticle(state, action.articleId);
  const focus = { place: action.focus === true ? ('read' as const) : null, serial: state.focus.serial + 1 };
  if (action.hitIndex === undefined) return { ...opened, focus };
  return { ...opened, focus, hitIndex: action.hitIndex, target: target(opened, null) };
}

function openPlace(state: Workspace, action: Extract<WorkspaceAction, { type: 'openPlace' }>): Workspace {
  const opened = withArticle(state, action.articleId);
  return { ...opened, passageId: action.passageId ?? opened.passageId, target: target(opened, action.place) };
}

/** A saved search stays open while its words are changed a little; an empty box has left it. */
function setQuery(state: Workspace, query: string): Workspace {
  const left = query.trim() === '' ? { savedSearchId: null, review: 'all' as const } : {};
  return { ...state, query, hitIndex: -1, ...left };
}

function openSaved(state: Workspace, { id, query, script, sort, level }: SavedSearch): Workspace {
  const asked = { query, script, sort, level };
  return { ...state, ...asked, savedSearchId: id, review: 'all', hitIndex: -1, findShown: true };
}

function writeNote(state: Workspace, passageId: PassageId | null): Workspace {
  if (passageId === null) return { ...state, noteOf: null };
  return { ...state, passageId, noteOf: passageId, rightTab: 'article', passagesShown: true };
}

/** It is assessed on its card. */
const assess = (state: Workspace, passageId: PassageId | null): Workspace =>
  passageId === null
    ? { ...state, assessOf: null }
    : { ...state, assessOf: passageId, passageId, rightTab: 'article', passagesShown: true };

function focusPlace(state: Workspace, place: Place): Workspace {
  return {
    ...state,
    findShown: state.findShown || place === 'find',
    passagesShown: state.passagesShown || place === 'passages',
    focus: { place, serial: state.focus.serial + 1 },
  };
}

export function reduceWorkspace(state: Workspace, action: WorkspaceAction): Workspace {
  switch (action.type) {
    case 'openArticle':
      return openArticle(state, action);
    case 'openPlace':
      return openPlace(state, action);
    case 'closeArticle':
      return withArticle(state, null);
    case 'setQuery':
      return setQuery(state, action.query);
    case 'setSort':
      return { ...state, sort: action.sort };
    case 'setScript':
      return { ...state, script: action.script, hitIndex: -1 };
    case 'setLevel':
      return { ...state, level: action.level };
    case 'openSaved':
      return openSaved(state, action.search);
    case 'leaveSaved':
      return { ...state, savedSearchId: null, review: 'all' };
    case 'setReview':
      return { ...state, review: action.review };
    case 'toggleNarrow':
      return { ...state, narrowShown: !state.narrowShown };
    case 'goToHit':
      return { ...state, hitIndex: action.index, target: target(state, action.place) };
    case 'setView':
      return { ...state, view: action.view };
    case 'chooseTranslation':
      return { ...state, translationId: action.textId };
    case 'setScrollLock':
      return { ...state, scrollLocked: action.locked };
    case 'showTab':
      return { ...state, rightTab: action.tab, passagesShown: true };
    case 'showTag':
      return { ...state, rightTab: 'tags', tagId: action.tagId, passagesShown: true };
    case 'showPassage':
      return { ...state, passageId: action.passageId };
    case 'writeNote':
      return writeNote(state, action.passageId);
    case 'assess':
      return assess(state, action.passageId);
    case 'usedTag':
      return { ...state, recentTags: [action.tagId, ...state.recentTags.filter((id) => id !== action.tagId)] };
    case 'setDossier':
      return { ...state, dossierId: action.dossierId };
    case 'openDialog':
      return { ...state, dialog: action.dialog };
    case 'closeDialog':
      return { ...state, dialog: null };
    case 'togglePane':
      return action.pane === 'find'
        ? { ...state, findShown: !state.findShown }
        : { ...state, passagesShown: !state.passagesShown };
    case 'focusPlace':
      return focusPlace(state, action.place);
  }
}
