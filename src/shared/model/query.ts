import { z } from 'zod';

/** Fields a term can be limited to with `field:`. */
export const SEARCH_FIELDS = ['title', 'original', 'translation', 'tag', 'note', 'outlet', 'lang'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A parsed query. Every leaf keeps where it stands in what was typed (UTF-16 offsets) for error messages. */
export type QueryNode =
  | {
      kind: 'word';
      field: SearchField | null;
      text: string;
      folded: string;
      prefix: boolean;
      start: number;
      end: number;
    }
  | { kind: 'phrase'; field: SearchField | null; text: string; words: string[]; start: number; end: number }
  | { kind: 'and' | 'or'; children: QueryNode[] }
  | { kind: 'not'; child: QueryNode };

/** Why a query can't be run, as a sentence for the analyst, with its place in what was typed. */
export const QueryProblem = z.object({ message: z.string(), start: z.int(), end: z.int() });
export type QueryProblem = z.infer<typeof QueryProblem>;
