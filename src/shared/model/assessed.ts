import type { Evidence } from './passage.ts';

/** Whether a fact-checker has said anything. Apart from the schema, which the window does without. */
export const isAssessed = ({ speaker, nature, standing }: Evidence): boolean =>
  speaker !== '' || nature !== null || standing !== null;
