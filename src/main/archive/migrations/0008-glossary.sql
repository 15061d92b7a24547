-- How the analyst wants words of one language said in another.
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
