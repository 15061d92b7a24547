import { useArchiveQueryOnce } from '#renderer/archive/queries.ts';
