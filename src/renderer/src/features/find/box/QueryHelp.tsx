import { memo } from 'react';
import { find } from '../../../strings/find.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { HelpIcon } from '../../../ui/icons.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import css from '../Find.module.css';

/** The syntax beside the box, by example. */
export const QueryHelp = memo(function QueryHelp() {
  return (
    <Popover label={find.help} trigger={<IconButton size="small" label={find.help} icon={<HelpIcon />} />}>
      <h2 className={css.helpHeading}>{find.help}</h2>
      {find.syntax.map(({ title, lines }) => (
        <section key={title}>
          <h3 className={css.helpGroup}>{title}</h3>
          <dl className={css.syntax}>
            {lines.map(([example, meaning]) => (
              <div key={example}>
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={css.helpNote}>{find.syntaxNote}</p>
    </Popover>
  );
});
