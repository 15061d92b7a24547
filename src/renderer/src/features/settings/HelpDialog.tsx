import { settings } from '#renderer/strings/settings.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { isMac } from '#renderer/workspace/platform.ts';
import { useOwnKeys } from '#renderer/workspace/useOwnKeys.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import { KeyChange } from './KeyChange.tsx';
import css from './Settings.module.css';
import { type ShortcutGroup, shortcutGroups } from './shortcuts.ts';

const words = settings.help;

/** All keys, which can be changed here, and the whole search language on one sheet. */
export function HelpDialog() {
  useOwnKeys();
  const dispatch = useWorkspaceDispatch();
  return (
    <Dialog
      title={words.title}
      size="large"
      closeLabel={settings.close}
      onClose={() => dispatch({ type: 'closeDialog' })}
    >
      <div className={css.help}>
        <section aria-labelledby="help-search">
          <h3 id="help-search" className={css.heading}>
            {words.search}
          </h3>
          <p className={css.quiet}>{words.searchHint}</p>
          <SearchSyntax />
          <h3 className={css.heading}>{words.passages}</h3>
          <p className={css.quiet}>{words.passagesHint}</p>
        </section>
        <section aria-labelledby="help-keys">
          <h3 id="help-keys" className={css.heading}>
            {words.keys}
          </h3>
          <p className={css.quiet}>{words.keysHint}</p>
          {shortcutGroups(isMac).map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </section>
      </div>
    </Dialog>
  );
}

function SearchSyntax() {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{words.searchColumns.typed}</th>
          <th scope="col">{words.searchColumns.finds}</th>
        </tr>
      </thead>
      <tbody>
        {words.syntax.map(({ typed, finds }) => (
          <tr key={typed}>
            <td>
              <code className={css.code} lang="ru">
                {typed}
              </code>
            </td>
            <td>{finds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Group({ group }: { readonly group: ShortcutGroup }) {
  return (
    <table className={css.table}>
      <caption>{group.title}</caption>
      <tbody>
        {group.shortcuts.map(({ id, label, keys, command }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className={css.keys}>
              {command === undefined ? (
                keys.map((combination) => <kbd key={combination}>{combination}</kbd>)
              ) : (
                <KeyChange command={command} label={label} keys={keys} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
