-- A list of results asks of each article's texts what is beside their words: it must not read a whole text to learn that
-- it is not in the bin.
DROP INDEX texts_by_article;
CREATE INDEX texts_by_article ON texts (article_id, role, binned_at, capture_id, language);

-- The library, newest first, begins at the newest capture instead of sorting every article.
CREATE INDEX captures_by_time ON captures (captured_at, article_id);
