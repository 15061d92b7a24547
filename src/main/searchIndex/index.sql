-- index.db: what search knows about an archive. Derived whole from archive.db: it can be deleted at any time.

-- One value a row: archive (its id), seq (of the archive's newest change in here), next (document number), built (when),
-- aligned (alignments that aliases were learnt from), surveyed (articles when beginnings were last looked at), tidied
-- (next when FTS5's parts were last made one).
CREATE TABLE state (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

-- One row for each article in the index. Articles whose words change get a new number, so that numbers only grow and
-- postings are only ever appended to; the dead are skipped. `texts` names what was indexed.
CREATE TABLE docs (
  doc INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL,
  texts TEXT NOT NULL,
  day TEXT NOT NULL,
  captured TEXT NOT NULL,
  outlets TEXT NOT NULL,
  cites TEXT NOT NULL,
  tags TEXT NOT NULL,
  languages TEXT NOT NULL,
  flags INTEGER NOT NULL,
  length INTEGER NOT NULL
) STRICT;

-- Index tokens joined by spaces: folded already, so that the ascii tokenizer only has to split.
CREATE VIRTUAL TABLE texts USING fts5 (
  title, original, translation, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE notes USING fts5 (note, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE texts_places USING fts5vocab (texts, 'instance');
CREATE VIRTUAL TABLE notes_places USING fts5vocab (notes, 'instance');
INSERT INTO texts (texts, rank) VALUES ('pgsz', 8000);
-- Memory for what is not written yet: more is quicker, but is then written in one go.
INSERT INTO texts (texts, rank) VALUES ('hashsize', 4194304);

-- The vocabulary. `name`: skeleton of words that mostly stand with a capital, `glyphs`: what they look like.
CREATE TABLE words (
  token TEXT PRIMARY KEY,
  articles INTEGER NOT NULL,
  occurrences INTEGER NOT NULL,
  capitals INTEGER NOT NULL,
  stem TEXT,
  name TEXT,
  glyphs TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX words_by_stem ON words (stem) WHERE stem IS NOT NULL;
CREATE INDEX words_by_name ON words (name) WHERE name IS NOT NULL;
CREATE INDEX words_by_glyphs ON words (glyphs) WHERE glyphs IS NOT NULL;

-- Spellings of a name in two scripts, learnt from linked sentences; `stem` is that of the Cyrillic one.
CREATE TABLE aliases (
  latin TEXT NOT NULL,
  stem TEXT NOT NULL,
  cyrillic TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (latin, stem)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_stem ON aliases (stem);

-- Tokens and beginnings ("пр*") that many articles hold, and where, apart from FTS5, which is slow for them.
CREATE TABLE hot (id INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE postings (
  hot_id INTEGER NOT NULL,
  first INTEGER NOT NULL,
  n INTEGER NOT NULL,
  list BLOB NOT NULL,
  PRIMARY KEY (hot_id, first)
) STRICT, WITHOUT ROWID;
