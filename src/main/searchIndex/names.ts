import type { ReadableDb } from '#main/archive/db.ts';
import { dataVersion } from '#main/archive/matches.ts';
import { allOutletNames, allTagNames } from '#main/archive/searchSource.ts';
import { tokenise } from '#shared/text/tokens.ts';

export interface Name {
  readonly id: number;
  readonly words: readonly string[];
}

/** Names of tags and outlets, folded. They are few and shared by many articles: looked through rather than indexed. */
export class Names {
  tags: readonly Name[] = [];
  outlets: readonly Name[] = [];
  version = -1;
  readonly #archive: ReadableDb;

  constructor(archive: ReadableDb) {
    this.#archive = archive;
  }

  refresh(): void {
    const version = dataVersion(this.#archive);
    if (version === this.version) return;
    this.tags = allTagNames(this.#archive).map(toName);
    this.outlets = allOutletNames(this.#archive).map(toName);
    this.version = version;
  }
}

const toName = ({ id, name }: { id: number; name: string }): Name => ({
  id,
  words: tokenise(name).map((token) => token.folded),
});
