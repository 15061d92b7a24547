import { Button as LinkButton } from 'react-aria-components';
import type { ArticleId, PassageId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';
import { linksIn } from '#shared/text/noteLinks.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './Evidence.module.css';

/** What the links in a note lead to, below it: one press goes there. */
export function NoteLinks({ note }: { readonly note: string }) {
  const links = linksIn(note);
  const of = (wanted: 'passage' | 'article'): number[] =>
    links.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const passages = of('passage') as PassageId[];
  const articles = of('article') as ArticleId[];
  const { data } = useArchiveQuery('tagging.linked', { passages, articles }, { enabled: links.length > 0 });
  const dispatch = useWorkspaceDispatch();
  if (links.length === 0 || !data) return null;
  const open = ({ id, articleId, textId, start, end }: Passage): void =>
    dispatch({ type: 'openPlace', articleId, place: { textId, start, end }, passageId: id });
  const missing = links.length - data.passages.length - data.articles.length;
  return (
    <ul className={css.links} aria-label={tagging.noteLinks}>
      {data.passages.map(({ passage, title }) => (
        <li key={passage.id}>
          <LinkButton className={cx(css.link)} onPress={() => open(passage)}>
            “{shownQuote(passage)}” — {title}
          </LinkButton>
        </li>
      ))}
      {data.articles.map(({ id, title }) => (
        <li key={id}>
          <LinkButton
            className={cx(css.link)}
            onPress={() => dispatch({ type: 'openArticle', articleId: id, focus: true })}
          >
            {title}
          </LinkButton>
        </li>
      ))}
      {missing > 0 ? <li className={css.hint}>{tagging.linksGone(missing)}</li> : null}
    </ul>
  );
}
