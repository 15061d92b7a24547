import { useEffect, useState } from 'react';
import css from './Announcer.module.css';
import { onAnnouncement } from './announcements.ts';

/** The one polite live region of the window. */
export function Announcer() {
  const [message, setMessage] = useState('');
  useEffect(() => onAnnouncement(setMessage), []);
  return (
    <div className={css.hidden} role="status">
      {message}
    </div>
  );
}
