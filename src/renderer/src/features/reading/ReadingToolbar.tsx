import { memo } from 'react';
import type { ArticleDetail, ArticleText } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { strings } from '../../strings/en.ts';
import { languageName } from '../../strings/format.ts';
import { glossary } from '../../strings/glossary.ts';
import { reading } from '../../strings/reading.ts';
import { translating } from '../../strings/translating.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton, IconToggle } from '../../ui/IconButton.tsx';
import {
  BothIcon,
  CheckIcon,
  DownIcon,
  InterleavedIcon,
  LockIcon,
  OriginalIcon,
  PencilIcon,
  PlusIcon,
  TranslationIcon,
  UnlockIcon,
  UpIcon,
} from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { notify } from '../../ui/notices.ts';
import { Toolbar, ToolbarDivider } from '../../ui/Toolbar.tsx';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import { shortcutOf, type CommandId } from '../../workspace/keymap.ts';
import { isMac } from '../../workspace/platform.ts';
import { useUndoAction } from '../../workspace/useUndoAction.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { View } from '../../workspace/workspace.ts';
import { ArticleTags } from './ArticleTags.tsx';
import { FindWithin } from './within/FindWithin.tsx';
import { Looks } from './Looks.tsx';
import css from './Reading.module.css';
import type { TextsToRead } from './textsToRead.ts';

interface ReadingToolbarProps {
  readonly article: ArticleDetail;
  readonly texts: TextsToRead;
  readonly isSearching: boolean;
  /** How many places are lit in the article. */
  readonly places: number;
  readonly hitIndex: number;
  /** Where the article stands among those found, in words; empty for none. */
  readonly among: string;
  readonly canStep: boolean;
}

const VIEWS: readonly { readonly view: View; readonly command: CommandId; readonly icon: React.ReactNode }[] = [
  { view: 'original', command: 'view.original', icon: <OriginalIcon /> },
  { view: 'translation', command: 'view.translation', icon: <TranslationIcon /> },
  { view: 'both', command: 'view.both', icon: <BothIcon /> },
  { view: 'interleaved', command: 'view.interleaved', icon: <InterleavedIcon /> },
];

const keysOf = (id: CommandId): string | null => shortcutOf(id, isMac);

export const ReadingToolbar = memo(function ReadingToolbar({ article, texts, ...hits }: ReadingToolbarProps) {
  const { view } = useWorkspace();
  return (
    <div className={css.toolbar}>
      <Toolbar label={reading.toolbar}>
        {texts.translation ? <ViewButtons /> : null}
        <TranslationChoice articleId={article.id} texts={texts} />
        <ArticleTags article={article} />
        {hits.isSearching ? <HitButtons {...hits} /> : null}
        <FindWithin article={article} texts={texts} layout={view} />
        <Looks />
      </Toolbar>
    </div>
  );
});

interface CommandButtonProps {
  readonly command: CommandId;
  readonly icon: React.ReactNode;
  readonly onPress: (id: CommandId) => void;
  readonly isDisabled?: boolean;
}

function CommandButton({ command, icon, onPress, isDisabled = false }: CommandButtonProps) {
  return (
    <IconButton
      label={strings.commands[command]}
      keys={keysOf(command)}
      icon={icon}
      isDisabled={isDisabled}
      onPress={() => onPress(command)}
    />
  );
}

function ViewButtons() {
  const { view: shown, scrollLocked } = useWorkspace();
  const run = useRunCommand();
  return (
    <>
      {VIEWS.map(({ view, command, icon }) => (
        <IconToggle
          key={view}
          label={strings.commands[command]}
          keys={keysOf(command)}
          icon={icon}
          isSelected={shown === view}
          onChange={() => run(command)}
        />
      ))}
      <ToolbarDivider />
      <IconToggle
        label={strings.commands['view.lock']}
        keys={keysOf('view.lock')}
        icon={scrollLocked ? <LockIcon /> : <UnlockIcon />}
        isSelected={scrollLocked}
        isDisabled={shown !== 'both'}
        onChange={() => run('view.lock')}
      />
      <ToolbarDivider />
    </>
  );
}

const nameOf = ({ language, translator, origin }: NonNullable<TextsToRead['translation']>): string =>
  [languageName(language), translator === '' ? reading.origin[origin ?? 'human'] : reading.by(translator)].join(', ');

interface TranslationChoiceProps {
  readonly articleId: ArticleId;
  readonly texts: TextsToRead;
}

function TranslationChoice({ articleId, texts }: TranslationChoiceProps) {
  const run = useRunCommand();
  if (!texts.translation) {
    return (
      <Button size="small" onPress={() => run('article.addTranslation')}>
        <PlusIcon />
        {reading.addTranslation}
      </Button>
    );
  }
  return (
    <>
      <CommandButton command="translate.edit" icon={<PencilIcon />} onPress={run} />
      <TranslationMenu articleId={articleId} translations={texts.translations} shown={texts.translation} />
    </>
  );
}

interface TranslationMenuProps {
  readonly articleId: ArticleId;
  readonly translations: TextsToRead['translations'];
  readonly shown: ArticleText;
}

/** Which translation is read, another one, or this one away. */
function TranslationMenu({ articleId, translations, shown }: TranslationMenuProps) {
  const dispatch = useWorkspaceDispatch();
  const run = useRunCommand();
  const bin = useArchiveCommand('translating.bin');
  const undo = useUndoAction();
  const takeOut = async (): Promise<void> => {
    const result = await bin.run({ textId: shown.id });
    if (result.ok) notify({ tone: 'done', heading: translating.takenOutWhole, text: nameOf(shown), action: undo });
  };
  return (
    <Menu
      label={reading.chooseTranslation}
      trigger={
        <Button size="small">
          {/* The only one is named at the head of its column. */}
          {translations.length === 1 ? languageName(shown.language) : nameOf(shown)}
          <DownIcon />
        </Button>
      }
      entries={[
        ...translations.map((text) => ({
          id: String(text.id),
          label: nameOf(text),
          icon: text.id === shown.id ? <CheckIcon /> : undefined,
          onAction: () => dispatch({ type: 'chooseTranslation', textId: text.id }),
        })),
        {
          id: 'add',
          label: strings.commands['article.addTranslation'],
          keys: keysOf('article.addTranslation'),
          onAction: () => run('article.addTranslation'),
        },
        {
          id: 'before',
          label: glossary.menu,
          keys: keysOf('translate.before'),
          onAction: () => run('translate.before'),
        },
        {
          id: 'about',
          label: translating.about,
          onAction: () =>
            dispatch({ type: 'openDialog', dialog: { kind: 'editTranslation', articleId, textId: shown.id } }),
        },
        { id: 'takeOut', label: translating.takeOut, isDanger: true, onAction: () => void takeOut() },
      ]}
    />
  );
}

function HitButtons({ places, hitIndex, among, canStep }: Omit<ReadingToolbarProps, 'article' | 'texts'>) {
  const run = useRunCommand();
  const counts = [places === 0 ? reading.noHits : reading.hits(hitIndex, places), among];
  return (
    <>
      <span className={css.hitCount}>{counts.filter((count) => count !== '').join(' · ')}</span>
      <CommandButton command="hit.previous" icon={<UpIcon />} onPress={run} isDisabled={!canStep} />
      <CommandButton command="hit.next" icon={<DownIcon />} onPress={run} isDisabled={!canStep} />
      <ToolbarDivider />
    </>
  );
}
