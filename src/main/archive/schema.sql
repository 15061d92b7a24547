-- Made by `npm run schema` from the migrations; a test compares them. Do not edit.

CREATE TABLE act_changes (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;

CREATE TABLE acts (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  article_id INTEGER,
  state TEXT NOT NULL CHECK (state IN ('recording', 'done', 'undone', 'superseded'))
) STRICT;

CREATE TABLE alignments (
  id INTEGER PRIMARY KEY,
  original_text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  translation_text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  method TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (original_text_id, translation_text_id)
) STRICT;

CREATE TABLE article_changes (
  article_id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE article_tags (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  UNIQUE (article_id, tag_id)
) STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  language TEXT NOT NULL,
  outlet_id INTEGER REFERENCES outlets (id),
  byline TEXT NOT NULL,
  published TEXT,
  url TEXT NOT NULL,
  caption TEXT NOT NULL,
  credit TEXT NOT NULL,
  created_at TEXT NOT NULL,
  -- In the bin since; NULL when not.
  binned_at TEXT
) STRICT;

CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  captured_at TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  byte_length INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  charset TEXT NOT NULL
) STRICT;

CREATE TABLE citations (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  outlet_id INTEGER NOT NULL REFERENCES outlets (id),
  sentence TEXT NOT NULL,
  UNIQUE (article_id, outlet_id)
) STRICT;

CREATE TABLE dossier_items (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'passage', 'article')),
  heading TEXT,
  passage_id INTEGER REFERENCES passages (id) ON DELETE CASCADE,
  article_id INTEGER REFERENCES articles (id) ON DELETE CASCADE,
  CHECK ((kind = 'heading') = (heading IS NOT NULL)),
  CHECK ((kind = 'passage') = (passage_id IS NOT NULL)),
  CHECK ((kind = 'article') = (article_id IS NOT NULL)),
  UNIQUE (dossier_id, passage_id),
  UNIQUE (dossier_id, article_id)
) STRICT;

CREATE TABLE dossiers (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE duplicate_decisions (
  sha256 TEXT PRIMARY KEY,
  decision TEXT NOT NULL CHECK (decision IN ('keep-both', 'attach', 'skip')),
  decided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE families (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE family_members (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES families (id) ON DELETE CASCADE,
  spelling TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE CHECK (folded <> '')
) STRICT;

CREATE TABLE glossary_terms (
  id INTEGER PRIMARY KEY,
  term TEXT NOT NULL CHECK (term <> ''),
  language TEXT NOT NULL,
  translation TEXT NOT NULL CHECK (translation <> ''),
  target_language TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  UNIQUE (term, language, translation, target_language)
) STRICT;

CREATE TABLE link_segments (
  id INTEGER PRIMARY KEY,
  link_id INTEGER NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  segment_id INTEGER NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  UNIQUE (link_id, segment_id)
) STRICT;

CREATE TABLE "links" (
  id INTEGER PRIMARY KEY,
  alignment_id INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- manual: made, or found right, by a person.
  origin TEXT NOT NULL CHECK (origin IN ('automatic', 'manual'))
) STRICT;

CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE passage_tags (
  id INTEGER PRIMARY KEY,
  passage_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  UNIQUE (passage_id, tag_id)
) STRICT;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  quote TEXT NOT NULL CHECK (quote <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'anchored' CHECK (state IN ('anchored', 'detached')),
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, author TEXT NOT NULL DEFAULT '', speaker TEXT NOT NULL DEFAULT '', nature TEXT CHECK (nature IN ('claim', 'fact', 'opinion')), standing TEXT CHECK (standing IN ('confirmed', 'disputed', 'unverified')), standing_by TEXT NOT NULL DEFAULT '', standing_at TEXT, omissions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(omissions))) STRICT;

CREATE TABLE reading_places (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  fraction REAL NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  saved_search_id INTEGER NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('relevant', 'not-relevant', 'later')),
  at TEXT NOT NULL,
  UNIQUE (saved_search_id, article_id)
) STRICT;

CREATE TABLE saved_search_folders (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  parent_id INTEGER REFERENCES saved_search_folders (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE saved_search_looks (
  id INTEGER PRIMARY KEY,
  saved_search_id INTEGER NOT NULL UNIQUE REFERENCES saved_searches (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  last_article_id INTEGER NOT NULL
) STRICT;

CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY,
  folder_id INTEGER REFERENCES saved_search_folders (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  query TEXT NOT NULL,
  script TEXT NOT NULL CHECK (script IN ('any', 'same')),
  sort TEXT NOT NULL CHECK (sort IN ('relevance', 'newest')),
  level TEXT NOT NULL CHECK (level IN ('articles', 'passages')),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE search_records (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  query TEXT NOT NULL,
  script TEXT NOT NULL,
  level TEXT NOT NULL,
  sort TEXT NOT NULL,
  dials TEXT NOT NULL CHECK (json_valid(dials)),
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  archive_state TEXT NOT NULL CHECK (json_valid(archive_state)),
  total INTEGER NOT NULL,
  saved_search_id INTEGER
) STRICT;

CREATE TABLE segments (
  id INTEGER PRIMARY KEY,
  text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sentence', 'heading', 'caption')),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  UNIQUE (text_id, ordinal)
) STRICT;

CREATE TABLE sentence_revisions (
  id INTEGER PRIMARY KEY,
  segment_id INTEGER NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('machine', 'human', 'edited', 'verified')),
  content TEXT NOT NULL,
  source TEXT NOT NULL,
  author TEXT NOT NULL,
  -- Machine translation only: which engine and model.
  engine TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL UNIQUE,
  colour TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  parent_id INTEGER REFERENCES tags (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL
, quick_key INTEGER CHECK (quick_key BETWEEN 1 AND 9), hidden_at TEXT) STRICT;

CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('original', 'translation')),
  capture_id INTEGER REFERENCES captures (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- Translations only: who made it, and the file it came from.
  origin TEXT CHECK (origin IN ('human', 'machine')),
  translator TEXT NOT NULL DEFAULT '',
  translated_on TEXT,
  raw_sha256 TEXT,
  raw_name TEXT NOT NULL DEFAULT '',
  charset TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  -- A translation taken back (undo); NULL when not.
  binned_at TEXT,
  CHECK ((role = 'original') = (capture_id IS NOT NULL)),
  CHECK ((role = 'translation') = (origin IS NOT NULL))
) STRICT;

CREATE INDEX act_changes_by_act ON act_changes (act_id, id);

CREATE INDEX act_changes_by_row ON act_changes (table_name, row_id);

CREATE INDEX acts_by_state ON acts (state, id);

CREATE INDEX alignments_by_translation ON alignments (translation_text_id);

CREATE INDEX article_tags_by_tag ON article_tags (tag_id);

CREATE INDEX articles_by_outlet ON articles (outlet_id);

CREATE INDEX articles_in_bin ON articles (id) WHERE binned_at IS NOT NULL;

CREATE INDEX captures_by_article ON captures (article_id, captured_at);

CREATE INDEX captures_by_sha256 ON captures (sha256);

CREATE INDEX captures_by_time ON captures (captured_at, article_id);

CREATE INDEX citations_by_outlet ON citations (outlet_id);

CREATE INDEX dossier_items_by_article ON dossier_items (article_id);

CREATE INDEX dossier_items_by_passage ON dossier_items (passage_id);

CREATE INDEX dossier_items_in_order ON dossier_items (dossier_id, position);

CREATE INDEX family_members_by_family ON family_members (family_id);

CREATE INDEX link_segments_by_segment ON link_segments (segment_id);

CREATE INDEX links_by_alignment ON links (alignment_id);

CREATE INDEX passage_tags_by_tag ON passage_tags (tag_id);

CREATE INDEX passages_by_text ON passages (text_id, start);

CREATE INDEX reading_places_by_text ON reading_places (text_id);

CREATE INDEX reviews_by_article ON reviews (article_id);

CREATE INDEX saved_search_folders_by_parent ON saved_search_folders (parent_id);

CREATE INDEX saved_searches_by_folder ON saved_searches (folder_id, position);

CREATE INDEX sentence_revisions_by_segment ON sentence_revisions (segment_id, id);

CREATE INDEX tags_by_parent ON tags (parent_id);

CREATE UNIQUE INDEX tags_by_quick_key ON tags (quick_key) WHERE quick_key IS NOT NULL;

CREATE INDEX texts_by_article ON texts (article_id, role, binned_at, capture_id, language);

CREATE INDEX texts_by_capture ON texts (capture_id);

CREATE INDEX texts_in_bin ON texts (id) WHERE binned_at IS NOT NULL;

CREATE TRIGGER changed_article_delete AFTER DELETE ON articles BEGIN
  INSERT INTO article_changes VALUES (old.id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_article_insert AFTER INSERT ON articles BEGIN
  INSERT INTO article_changes VALUES (new.id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_article_tag_delete AFTER DELETE ON article_tags BEGIN
  INSERT INTO article_changes VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_article_tag_insert AFTER INSERT ON article_tags BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_article_update AFTER UPDATE ON articles BEGIN
  INSERT INTO article_changes VALUES (new.id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_capture_delete AFTER DELETE ON captures BEGIN
  INSERT INTO article_changes VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_capture_insert AFTER INSERT ON captures BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_capture_update AFTER UPDATE OF captured_at ON captures BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_citation_delete AFTER DELETE ON citations BEGIN
  INSERT INTO article_changes VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_citation_insert AFTER INSERT ON citations BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_citation_update AFTER UPDATE OF outlet_id ON citations BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_outlet_name AFTER UPDATE OF name ON outlets BEGIN
  INSERT INTO article_changes
  SELECT id, (SELECT coalesce(max(seq), 0) FROM article_changes) + row_number() OVER (ORDER BY id)
  FROM articles WHERE outlet_id = new.id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_passage_delete AFTER DELETE ON passages BEGIN
  INSERT INTO article_changes
  SELECT article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes) FROM texts WHERE id = old.text_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_passage_insert AFTER INSERT ON passages BEGIN
  INSERT INTO article_changes
  SELECT article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes) FROM texts WHERE id = new.text_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_passage_tag_delete AFTER DELETE ON passage_tags BEGIN
  INSERT INTO article_changes
  SELECT t.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes)
  FROM passages p JOIN texts t ON t.id = p.text_id WHERE p.id = old.passage_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_passage_tag_insert AFTER INSERT ON passage_tags BEGIN
  INSERT INTO article_changes
  SELECT t.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes)
  FROM passages p JOIN texts t ON t.id = p.text_id WHERE p.id = new.passage_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_passage_update AFTER UPDATE OF note, text_id ON passages BEGIN
  INSERT INTO article_changes
  SELECT article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes) FROM texts WHERE id = new.text_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_tag_name AFTER UPDATE OF name ON tags BEGIN
  INSERT INTO article_changes
  SELECT article_id, (SELECT coalesce(max(seq), 0) FROM article_changes) + row_number() OVER (ORDER BY article_id)
  FROM (SELECT t.article_id FROM passage_tags pt JOIN passages p ON p.id = pt.passage_id JOIN texts t ON t.id = p.text_id
          WHERE pt.tag_id = new.id
        UNION SELECT article_id FROM article_tags WHERE tag_id = new.id)
  WHERE true
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_text_delete AFTER DELETE ON texts BEGIN
  INSERT INTO article_changes VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_text_insert AFTER INSERT ON texts BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER changed_text_update AFTER UPDATE OF binned_at, language, content ON texts BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;

CREATE TRIGGER search_records_are_kept BEFORE DELETE ON search_records BEGIN
  SELECT RAISE(ABORT, 'the record of searches is only ever added to');
END;

CREATE TRIGGER search_records_stay BEFORE UPDATE ON search_records BEGIN
  SELECT RAISE(ABORT, 'the record of searches is only ever added to');
END;
