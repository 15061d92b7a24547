import { exporting } from '#renderer/strings/exporting.ts';
import { DragHandle } from '#renderer/ui/DragHandle.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CloseIcon } from '#renderer/ui/icons.tsx';
import type { DossierItem } from '#shared/model/dossier.ts';
import css from './Exporting.module.css';
import { nameOfItem } from './order.ts';

interface ItemCardProps {
  readonly item: DossierItem;
  readonly onRemove: () => void;
}

export function ItemCard({ item, onRemove }: ItemCardProps) {
  const name = nameOfItem(item);
  return (
    <div className={css.card}>
      <DragHandle label={exporting.moveHandle(name)} />
      <div className={css.words}>
        <Words item={item} />
      </div>
      <IconButton size="small" icon={<CloseIcon />} label={exporting.remove(name)} onPress={onRemove} />
    </div>
  );
}

function Words({ item }: { readonly item: DossierItem }) {
  switch (item.kind) {
    case 'heading':
      return <p className={css.heading}>{item.heading}</p>;
    case 'article':
      return (
        <>
          <p className={css.quote}>{item.articleTitle}</p>
          <p className={css.quiet}>{exporting.wholeArticle}</p>
        </>
      );
    case 'passage':
      return (
        <>
          <blockquote className={css.quote} dir="auto">
            {item.quote}
          </blockquote>
          <p className={css.quiet}>{[...item.tags, item.articleTitle].join(' · ')}</p>
        </>
      );
  }
}
