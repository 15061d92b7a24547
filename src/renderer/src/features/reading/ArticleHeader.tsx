import { memo, useState, type ReactNode } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import { directionOf } from '#shared/model/language.ts';
import { callHost, useArchiveCommand } from '../../archive/commands.ts';
import { strings } from '../../strings/en.ts';
import { languageName, shownDay, shownMoment } from '../../strings/format.ts';
import { tagging } from '../../strings/tagging.ts';
import { reading } from '../../strings/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkIcon, MoreIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { notify } from '../../ui/notices.ts';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import { useUndoAction } from '../../workspace/useUndoAction.ts';
import { copyLink } from '../../workspace/copyLink.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './ArticleHeader.module.css';

/** What the article is, in two lines; the rest on request, so that the text keeps the room. */
export const ArticleHeader = memo(function ArticleHeader({ article }: { readonly article: ArticleDetail }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <header className={css.header}>
      <div className={css.titleLine}>
        <h1 id="article-title" className={css.title} lang={article.language} dir={directionOf(article.language)}>
          {article.title}
        </h1>
        <ArticleMenu article={article} />
      </div>
      <div className={css.facts}>
        <Facts article={article} />
        <Button size="small" onPress={() => setOpen(!isOpen)} isExpanded={isOpen}>
          {reading.details}
        </Button>
      </div>
      {isOpen ? <Details article={article} /> : null}
    </header>
  );
});

function Facts({ article }: { readonly article: ArticleDetail }) {
  const { outlet, byline, published, cites, language, url } = article;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['outlet', outlet === '' ? null : <strong>{outlet}</strong>],
    ['byline', byline === '' ? null : byline],
    ['published', published === null ? null : <time dateTime={published}>{shownDay(published)}</time>],
    ['language', languageName(language)],
    ['cites', cites.length === 0 ? null : `${reading.cites} ${cites.map((cited) => cited.outlet).join(', ')}`],
  ];
  return (
    <p className={css.factLine}>
      {facts
        .filter(([, fact]) => fact !== null)
        .map(([name, fact]) => (
          <span key={name} className={css.fact}>
            {fact}
          </span>
        ))}
      {url === '' ? null : (
        <IconButton
          size="small"
          label={reading.openSource}
          tip={`${reading.openSource}: ${url}`}
          icon={<LinkIcon />}
          onPress={() => void callHost('settings.openExternal', { url })}
        />
      )}
    </p>
  );
}

function Details({ article }: { readonly article: ArticleDetail }) {
  const { fields } = reading;
  const newest = article.captures[0];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [fields.captured, newest && shownMoment(newest.capturedAt)],
    [fields.published, article.published === null ? undefined : shownMoment(article.published)],
    [fields.caption, article.caption],
    [fields.credit, article.credit],
    [fields.url, article.url],
    [
      fields.file,
      newest && `${newest.fileName} (${strings.plural(newest.byteLength, 'byte', 'bytes')}, ${newest.charset})`,
    ],
    [fields.sha256, newest?.sha256],
  ];
  return (
    <dl className={css.details}>
      {rows.map(([name, value]) =>
        value === undefined || value === '' ? null : (
          <div key={name} className={css.row}>
            <dt>{name}</dt>
            <dd className={cx(name === fields.sha256 && css.code)}>{value}</dd>
          </div>
        ),
      )}
      {article.cites.map(({ outlet, sentence }) => (
        <div key={outlet} className={css.row}>
          <dt>{fields.cites}</dt>
          <dd>
            {outlet}
            {sentence === '' ? null : <q lang={article.language}>{sentence}</q>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ArticleMenu({ article }: { readonly article: ArticleDetail }) {
  const run = useRunCommand();
  const dispatch = useWorkspaceDispatch();
  const undo = useUndoAction();
  const bin = useArchiveCommand('reading.binArticle');
  const moveToBin = async (): Promise<void> => {
    const result = await bin.run({ articleId: article.id });
    if (!result.ok) return;
    dispatch({ type: 'closeArticle' });
    notify({ tone: 'done', heading: reading.binned(article.title), action: undo });
  };
  const { translationId } = useWorkspace();
  const hasTranslation = article.texts.some(({ role }) => role === 'translation');
  const exportPair = async (format: 'tmx' | 'html' | 'docx'): Promise<void> => {
    const result = await callHost('exporting.pair', { articleId: article.id, translationId, format });
    if (!result.ok || result.value.fileName === null) return;
    const { fileName, pairs, alone } = result.value;
    notify({
      tone: 'done',
      heading: reading.exportPair.done(fileName),
      text: reading.exportPair.held(format, pairs, alone),
    });
  };
  return (
    <Menu
      label={reading.moreActions}
      trigger={<IconButton label={reading.moreActions} icon={<MoreIcon />} />}
      entries={[
        { id: 'edit', label: reading.edit, keys: 'E', onAction: () => run('article.edit') },
        { id: 'translation', label: reading.addTranslation, onAction: () => run('article.addTranslation') },
        ...(hasTranslation
          ? [
              { id: 'tmx', label: reading.exportPair.tmx, onAction: () => void exportPair('tmx') },
              { id: 'html', label: reading.exportPair.html, onAction: () => void exportPair('html') },
              { id: 'docx', label: reading.exportPair.docx, onAction: () => void exportPair('docx') },
            ]
          : []),
        {
          id: 'copyLink',
          label: tagging.copyLink,
          onAction: () => void copyLink({ kind: 'article', id: article.id }),
        },
        { id: 'bin', label: reading.bin, isDanger: true, onAction: () => void moveToBin() },
      ]}
    />
  );
}
