-- Who marked a passage; what a fact-checker says of it; what is left out of its middle.
ALTER TABLE passages ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE passages ADD COLUMN speaker TEXT NOT NULL DEFAULT '';
ALTER TABLE passages ADD COLUMN nature TEXT CHECK (nature IN ('claim', 'fact', 'opinion'));
ALTER TABLE passages ADD COLUMN standing TEXT CHECK (standing IN ('confirmed', 'disputed', 'unverified'));
ALTER TABLE passages ADD COLUMN standing_by TEXT NOT NULL DEFAULT '';
ALTER TABLE passages ADD COLUMN standing_at TEXT;
-- Spans that are left out ("[…]"), [{"start", "end"}] from the beginning of the quote.
ALTER TABLE passages ADD COLUMN omissions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(omissions));
-- Put away since: offered no more, still on what carries it; NULL when not.
ALTER TABLE tags ADD COLUMN hidden_at TEXT;
-- What was deleted is found by its row, and no row gets the number of one that may come back.
CREATE INDEX act_changes_by_row ON act_changes (table_name, row_id);
