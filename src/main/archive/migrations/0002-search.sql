-- The full-text index moves into a file of its own (index.db, main/searchIndex), which follows the archive: every change
-- that matters to search gives its article the next number here. Nothing is tokenised while the archive is written.

DROP TRIGGER dirty_article_insert;
DROP TRIGGER dirty_article_update;
DROP TRIGGER dirty_article_delete;
DROP TRIGGER dirty_text_insert;
DROP TRIGGER dirty_text_update;
DROP TRIGGER dirty_text_delete;
DROP TRIGGER dirty_passage_insert;
DROP TRIGGER dirty_passage_update;
DROP TRIGGER dirty_passage_delete;
DROP TRIGGER dirty_passage_tag_insert;
DROP TRIGGER dirty_passage_tag_delete;
DROP TRIGGER dirty_article_tag_insert;
DROP TRIGGER dirty_article_tag_delete;
DROP TRIGGER dirty_tag_rename;
DROP TRIGGER dirty_outlet_rename;
DROP TABLE index_dirty;
DROP TABLE article_index;

-- One row for each article that ever was; `seq` only grows. Rows stay when the article goes, so that the index learns it.
CREATE TABLE article_changes (
  article_id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE
) STRICT;
INSERT INTO article_changes SELECT id, row_number() OVER (ORDER BY id) FROM articles;

-- Tells one archive's index from another's.
INSERT INTO settings (key, value) VALUES ('archiveId', json_quote(lower(hex(randomblob(16)))));

CREATE TRIGGER changed_article_insert AFTER INSERT ON articles BEGIN
  INSERT INTO article_changes VALUES (new.id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_article_update AFTER UPDATE ON articles BEGIN
  INSERT INTO article_changes VALUES (new.id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_article_delete AFTER DELETE ON articles BEGIN
  INSERT INTO article_changes VALUES (old.id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
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
CREATE TRIGGER changed_text_delete AFTER DELETE ON texts BEGIN
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
CREATE TRIGGER changed_capture_delete AFTER DELETE ON captures BEGIN
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
CREATE TRIGGER changed_citation_delete AFTER DELETE ON citations BEGIN
  INSERT INTO article_changes VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_article_tag_insert AFTER INSERT ON article_tags BEGIN
  INSERT INTO article_changes VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_article_tag_delete AFTER DELETE ON article_tags BEGIN
  INSERT INTO article_changes VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes))
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_passage_insert AFTER INSERT ON passages BEGIN
  INSERT INTO article_changes
  SELECT article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes) FROM texts WHERE id = new.text_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_passage_update AFTER UPDATE OF note, text_id ON passages BEGIN
  INSERT INTO article_changes
  SELECT article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes) FROM texts WHERE id = new.text_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_passage_delete AFTER DELETE ON passages BEGIN
  INSERT INTO article_changes
  SELECT article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes) FROM texts WHERE id = old.text_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_passage_tag_insert AFTER INSERT ON passage_tags BEGIN
  INSERT INTO article_changes
  SELECT t.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes)
  FROM passages p JOIN texts t ON t.id = p.text_id WHERE p.id = new.passage_id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER changed_passage_tag_delete AFTER DELETE ON passage_tags BEGIN
  INSERT INTO article_changes
  SELECT t.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM article_changes)
  FROM passages p JOIN texts t ON t.id = p.text_id WHERE p.id = old.passage_id
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
CREATE TRIGGER changed_outlet_name AFTER UPDATE OF name ON outlets BEGIN
  INSERT INTO article_changes
  SELECT id, (SELECT coalesce(max(seq), 0) FROM article_changes) + row_number() OVER (ORDER BY id)
  FROM articles WHERE outlet_id = new.id
  ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq;
END;
