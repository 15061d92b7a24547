-- Where each article was last read: this far (0 to 1) into this segment of this text. No act: undo is not for scrolling.
CREATE TABLE reading_places (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  fraction REAL NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX reading_places_by_text ON reading_places (text_id);
