-- Links are repaired by people and can be taken back: what belongs to a link is a row that an act can name. Links have no
-- order of their own any more; it is that of their segments.
CREATE TABLE new_links (
  id INTEGER PRIMARY KEY,
  alignment_id INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- manual: made, or found right, by a person.
  origin TEXT NOT NULL CHECK (origin IN ('automatic', 'manual'))
) STRICT;
INSERT INTO new_links SELECT id, alignment_id, confidence, origin FROM links ORDER BY alignment_id, ordinal;
-- Set aside where nothing refers to a table that goes: dropping one deletes what refers to it.
CREATE TABLE set_aside AS SELECT link_id, segment_id FROM link_segments;
DROP TABLE link_segments;
DROP TABLE links;
ALTER TABLE new_links RENAME TO links;
CREATE TABLE link_segments (
  id INTEGER PRIMARY KEY,
  link_id INTEGER NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  segment_id INTEGER NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  UNIQUE (link_id, segment_id)
) STRICT;
INSERT INTO link_segments (link_id, segment_id) SELECT link_id, segment_id FROM set_aside ORDER BY link_id, segment_id;
DROP TABLE set_aside;
CREATE INDEX links_by_alignment ON links (alignment_id);
CREATE INDEX link_segments_by_segment ON link_segments (segment_id);
