import { DEFAULT_SETTINGS, Settings } from '#shared/contract/routes/settings.ts';
import { all, run, type ReadableDb, type WritableDb } from './db.ts';

/** Settings kept in the archive; a value this version does not understand counts as not set. */
export function readSettings(db: ReadableDb): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const { key, value } of all<{ key: string; value: string }>(db, 'SELECT key, value FROM settings')) {
    const field = Settings.shape[key as keyof Settings] as (typeof Settings.shape)[keyof Settings] | undefined;
    const parsed = field?.safeParse(JSON.parse(value));
    if (parsed?.success) settings[key] = parsed.data;
  }
  return Settings.parse(settings);
}

/** Keys that are absent or undefined stay as they are. */
export function writeSettings(
  db: WritableDb,
  changed: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): void {
  for (const [key, value] of Object.entries(changed)) {
    if (value === undefined) continue;
    run(db, 'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value', {
      key,
      value: JSON.stringify(value),
    });
  }
}
