-- What a search desk keeps: families of names, saved searches, what was decided about their results, and the record of
-- every search that was made.

-- One entity, many spellings.
CREATE TABLE families (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  created_at TEXT NOT NULL
) STRICT;

-- `folded` is the spelling as the index has it (shared/text/fold), words joined by a space: it belongs to one family.
CREATE TABLE family_members (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES families (id) ON DELETE CASCADE,
  spelling TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE CHECK (folded <> '')
) STRICT;
CREATE INDEX family_members_by_family ON family_members (family_id);

CREATE TABLE saved_search_folders (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  parent_id INTEGER REFERENCES saved_search_folders (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX saved_search_folders_by_parent ON saved_search_folders (parent_id);

-- `position` orders the searches of a folder.
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
CREATE INDEX saved_searches_by_folder ON saved_searches (folder_id, position);

-- When the results of a saved search were last looked at, and the newest article then. Apart from the search, so that
-- taking back a rename does not take back a look.
CREATE TABLE saved_search_looks (
  id INTEGER PRIMARY KEY,
  saved_search_id INTEGER NOT NULL UNIQUE REFERENCES saved_searches (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  last_article_id INTEGER NOT NULL
) STRICT;

-- What the analyst decided about a result of a saved search.
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  saved_search_id INTEGER NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('relevant', 'not-relevant', 'later')),
  at TEXT NOT NULL,
  UNIQUE (saved_search_id, article_id)
) STRICT;
CREATE INDEX reviews_by_article ON reviews (article_id);

-- Every search that was made, those that found nothing too. A record outlives the saved search it came from, so that one
-- is named by its number only.
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

CREATE TRIGGER search_records_stay BEFORE UPDATE ON search_records BEGIN
  SELECT RAISE(ABORT, 'the record of searches is only ever added to');
END;
CREATE TRIGGER search_records_are_kept BEFORE DELETE ON search_records BEGIN
  SELECT RAISE(ABORT, 'the record of searches is only ever added to');
END;
