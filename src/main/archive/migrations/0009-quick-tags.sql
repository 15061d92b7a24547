-- The number key that puts a tag on what is selected.
ALTER TABLE tags ADD COLUMN quick_key INTEGER CHECK (quick_key BETWEEN 1 AND 9);
CREATE UNIQUE INDEX tags_by_quick_key ON tags (quick_key) WHERE quick_key IS NOT NULL;
