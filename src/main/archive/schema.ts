import { all, type ReadableDb } from './db.ts';

/** The schema as SQLite holds it, for schema.sql: the one file to read, and the difference to look at in a review. */
export function schemaOf(db: ReadableDb): string {
  const rows = all<{ sql: string }>(
    db,
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
     ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
  );
  const head = '-- Made by `npm run schema` from the migrations; a test compares them. Do not edit.\n\n';
  return head + rows.map(({ sql }) => `${sql};\n`).join('\n');
}
