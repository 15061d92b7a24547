import { strings } from './en.ts';

const passages = (count: number): string => strings.plural(count, 'passage', 'passages');
const articles = (count: number): string => strings.plural(count, 'article', 'articles');

/** The words of the workbench: codebook, everything under a tag, tags that meet, analysts who agree, the bin. */
export const workbench = {
  title: 'Tags at work',
  subtitle: 'The codebook, everything under a tag, what meets, who agrees, and what was thrown away',
  close: 'Close',
  exchange: {
    label: 'All passages, for colleagues and other programs:',
    importFile: 'Import passages…',
    jsonld: 'Web Annotations (JSON-LD)…',
    qdpx: 'REFI-QDA project…',
    imported: (file: string): string => `Read ${file}`,
    importedText: (created: number, completed: number, unchanged: number, unread: number): string =>
      [
        `${created} new, ${completed} completed, ${unchanged} there already`,
        ...(unread > 0 ? [`${strings.plural(unread, 'entry', 'entries')} without words that could be looked for`] : []),
      ].join('; ') + '.',
    notFound: (count: number): string =>
      count === 1 ? 'One passage found no place here' : `${count} passages found no place here`,
    notFoundText:
      'Nothing was made of what is listed here. Where an article is missing, import it, then import this file again: what is there already is not doubled.',
    wholeArticle: 'A tag on an article as a whole',
    why: {
      'no-article': 'Its article is not in this archive:',
      'no-words': 'Its words don’t stand in the article as it is kept here:',
    },
  },
  tabsLabel: 'Parts of the workbench',
  tabs: {
    codebook: 'Codebook',
    table: 'Under a tag',
    together: 'Together',
    agreement: 'Agreement',
    bin: 'Bin',
    log: 'Log',
  },
  codebook: {
    tree: 'Codebook',
    find: 'Find a tag',
    show: 'Which tags',
    all: 'All',
    unused: 'Unused',
    once: 'Used once',
    hidden: 'Put away',
    newTag: 'New tag',
    newName: 'Name of the new tag',
    create: 'Make it',
    made: (name: string): string => `Made the tag ${name}`,
    importFile: 'Import…',
    exportCsv: 'CSV…',
    exportQdc: 'REFI-QDA…',
    exported: (tags: number, file: string): string => `Wrote ${strings.plural(tags, 'tag', 'tags')} to ${file}`,
    imported: (file: string): string => `Read ${file}`,
    importedText: (created: number, completed: number, unchanged: number): string =>
      `${created} new, ${completed} completed, ${unchanged} there already.`,
    drag: (name: string): string => `Move ${name} in the codebook`,
    empty: 'No tags yet',
    emptyText: 'Tags are made when you put them on words (T), here, or from a codebook file of another program.',
    none: 'No tag is so.',
    choose: 'Choose a tag on the left: its definition, its place in the codebook, and what can be done with it.',
    away: 'put away',
    counts: (inPassages: number, inArticles: number): string => `${passages(inPassages)} in ${articles(inArticles)}`,
    under: 'Stands under',
    top: 'Nothing: at the top',
    moved: (name: string): string => `Moved ${name}`,
    seeAll: 'See everything under it',
    putAway: 'Put away',
    takeOut: 'Take out again',
    hidHint: 'It is offered no more, and stays on everything that carries it.',
    wasHidden: (name: string): string => `Put ${name} away`,
    wasShown: (name: string): string => `Took ${name} out again`,
    join: 'Join into another…',
    joinInto: 'Join it into',
    joinHint: 'Enter: choose. You see what it touches first.',
    preview: (from: string, into: string): string => `Join “${from}” into “${into}”?`,
    previewText: (p: number, a: number, both: number, children: number, into: string): string =>
      [
        `${passages(p)} and ${articles(a)} will carry “${into}” instead`,
        both > 0 ? `${both} of them carry both already` : '',
        children > 0 ? `${strings.plural(children, 'tag', 'tags')} will stand under it` : '',
      ]
        .filter((part) => part !== '')
        .join('; ') + '. Undo takes it apart again.',
    joinNow: 'Join them',
    joined: (from: string, into: string): string => `Joined ${from} into ${into}`,
    cancel: 'Cancel',
  },
  table: {
    tag: 'Tag',
    withChildren: 'With the tags under it',
    filter: 'Filter: words, outlet, note',
    group: 'Group by',
    groups: { none: 'Nothing', article: 'Article', outlet: 'Outlet', month: 'Month', tag: 'Tag', author: 'Analyst' },
    noOutlet: 'No outlet',
    noAuthor: 'No name',
    columns: {
      quote: 'Quote',
      mirrored: 'In the other text',
      article: 'Article',
      outlet: 'Outlet',
      date: 'Date',
      note: 'Note',
    },
    sortBy: (column: string): string => `Sort by ${column.toLowerCase()}`,
    label: (tag: string): string => `Passages under ${tag}`,
    shown: (some: number, all: number): string => (some === all ? passages(all) : `${some} of ${passages(all)}`),
    selected: (count: number): string => `${passages(count)} chosen`,
    selectAll: 'Choose all that are shown',
    select: (quote: string): string => `Choose “${quote.slice(0, 60)}”`,
    open: 'Show in the text',
    retag: 'Tag…',
    untag: 'Take the tag off',
    dossier: 'Add to the dossier',
    remove: 'Delete',
    exportCsv: 'CSV…',
    exported: (count: number, file: string): string => `Wrote ${passages(count)} to ${file}`,
    tagged: (count: number, tag: string): string => `Tagged ${passages(count)} with ${tag}`,
    untagged: (count: number, tag: string): string => `Took ${tag} off ${passages(count)}`,
    removed: (count: number): string => `Deleted ${passages(count)}`,
    inContext: 'In context',
    hover: 'Point at a passage to read it in its sentence.',
    more: (count: number): string => `Show ${count} more`,
    nothing: 'No passage is under this tag.',
    nothingShown: 'No passage has that.',
    chooseTag: 'Choose a tag to see everything under it.',
    time: 'Over time',
    timeHint: 'By the day of publication, else of capture. Press a bar to see its passages only.',
    bar: (when: string, count: number): string => `${when}: ${passages(count)}`,
    allTime: (period: string): string => `${period} only: show all time`,
  },
  together: {
    within: 'They meet',
    passages: 'in passages',
    articles: 'in articles',
    hint: {
      passages: 'Passages that carry both tags, or overlap. Press a number to read them.',
      articles: 'Articles that carry both tags, on a passage or as a whole. Press a number to read the passages.',
    },
    label: 'How often tags meet',
    cell: (a: string, b: string, count: number): string => `${a} and ${b}: ${count}`,
    nothing: 'No two tags meet yet',
    nothingText: 'Put two tags on one passage, or on passages that overlap, and their meeting shows here.',
    most: (count: number): string => `The ${count} tags that meet others most often.`,
    found: (a: string, b: string): string => `${a} and ${b}`,
  },
  agreement: {
    first: 'First analyst',
    second: 'Second analyst',
    noName: 'No name',
    needTwo: 'Two analysts are needed',
    needTwoText:
      'Passages are kept by who marked them: each analyst writes their name in Settings before they begin. When two have marked the same articles, their agreement is counted here.',
    facts: (inArticles: number, sentences: number): string =>
      `${strings.plural(sentences, 'sentence', 'sentences')} of ${articles(inArticles)} that both have marked`,
    leftOut: (count: number): string =>
      `${passages(count)} left out: marked in an earlier capture, or in a translation that is not linked there.`,
    noneShared: 'They have marked no article in common.',
    columns: {
      tag: 'Tag',
      both: 'Both',
      first: 'Only the first',
      second: 'Only the second',
      neither: 'Neither',
      kappa: 'Kappa',
    },
    label: 'Agreement for each tag',
    hint: 'Cohen’s kappa: 1 is full agreement, 0 what chance would give, below 0 less than that. Each sentence counts once.',
    notDefined: 'not defined',
    strength: (kappa: number): string =>
      kappa < 0
        ? 'less than chance'
        : kappa === 0
          ? 'as by chance'
          : kappa <= 0.2
            ? 'slight'
            : kappa <= 0.4
              ? 'fair'
              : kappa <= 0.6
                ? 'moderate'
                : kappa <= 0.8
                  ? 'substantial'
                  : 'almost perfect',
  },
  log: {
    label: 'What was done',
    hint: 'The newest first. Taking one back takes back what was done after it, too; Redo does each of them again.',
    empty: 'Nothing was done yet',
    emptyText:
      'Whatever you tag, link, edit, import or delete is listed here, and can be taken back, after a restart too.',
    states: { done: '', undone: 'taken back', superseded: 'taken back, and other things done since' },
    back: 'Take back to here',
    backTo: (label: string): string => `Take back to here: ${label}`,
    tookBack: (count: number): string => `Took back ${strings.plural(count, 'step', 'steps')}`,
    again: (keys: string): string => `${keys} does them again, one by one.`,
    redo: 'Redo',
    more: 'Show earlier ones',
  },
  bin: {
    label: 'In the bin',
    kinds: { passage: 'Passage', tag: 'Tag', dossier: 'Dossier', article: 'Article', translation: 'Translation' },
    restore: 'Put back',
    restoreOf: (label: string): string => `Put back “${label.slice(0, 60)}”`,
    restored: (label: string): string => `Put back “${label.slice(0, 60)}”`,
    empty: 'The bin is empty',
    emptyText: 'What you delete comes here, and can be put back from here long after Undo has moved on.',
    emptyNow: 'Empty the bin…',
    confirm: 'Empty the bin for good?',
    confirmText: (count: number): string =>
      `${strings.plural(count, 'thing', 'things')} will be gone for good, with the captured files of articles among them. What was done before can’t be undone any more.`,
    confirmNow: 'Empty it',
    cancel: 'Keep it',
    emptied: 'Emptied the bin',
    deleted: (when: string): string => `deleted ${when}`,
  },
};
