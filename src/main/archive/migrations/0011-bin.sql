-- What is in the bin is little and is asked for often: it is found without reading what is not.
CREATE INDEX texts_in_bin ON texts (id) WHERE binned_at IS NOT NULL;
CREATE INDEX articles_in_bin ON articles (id) WHERE binned_at IS NOT NULL;
