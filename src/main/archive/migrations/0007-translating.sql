-- What became of each sentence of a translation: the newest row is what it is now. The words of the original that it was
-- looked at beside are kept, so that a newer capture with other words makes it stale.
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
CREATE INDEX sentence_revisions_by_segment ON sentence_revisions (segment_id, id);
