-- Searching. The words themselves stand in search_words (FTS5), made when first needed.

-- What changed since it was indexed. Triggers fill it in the transaction of the change, so
-- that nothing is forgotten, whatever is killed.
CREATE TABLE search_due (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'story', 'entry')),
  id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

INSERT INTO search_due (kind, id) SELECT 'article', id FROM article;
INSERT INTO search_due (kind, id) SELECT 'story', story_id FROM dossier;
INSERT INTO search_due (kind, id) SELECT 'entry', id FROM entry;

CREATE TRIGGER article_due_added AFTER INSERT ON article
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('article', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_due_changed AFTER UPDATE OF digest ON article
WHEN NEW.digest IS NOT OLD.digest
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('article', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_due_gone AFTER DELETE ON article
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('article', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER dossier_due_added AFTER INSERT ON dossier
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('story', NEW.story_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER dossier_due_changed AFTER UPDATE OF record ON dossier
WHEN NEW.record IS NOT OLD.record
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('story', NEW.story_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER dossier_due_gone AFTER DELETE ON dossier
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('story', OLD.story_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER entry_due_added AFTER INSERT ON entry
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('entry', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER entry_due_changed AFTER UPDATE OF record ON entry
WHEN NEW.record IS NOT OLD.record
BEGIN
  INSERT INTO search_due (kind, id) VALUES ('entry', NEW.id) ON CONFLICT DO NOTHING;
END;

-- What can be found: an article, a statement, an entity or a commitment.
CREATE TABLE search_item (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'statement', 'entity', 'commitment')),
  owner TEXT NOT NULL,            -- the article, story or entry that it came with
  id TEXT NOT NULL,               -- its own id there
  key TEXT NOT NULL,              -- kind and folded name of an entity
  title TEXT NOT NULL,
  article_id TEXT,                -- where its text stands, and from which code point on
  start INTEGER NOT NULL,
  text ANY NOT NULL,              -- compressed where it is long
  UNIQUE (kind, owner, id)
) STRICT;

CREATE INDEX search_item_key ON search_item (key) WHERE key <> '';

-- Day, outlet, section, themes and kind of 128 items each, to count and filter at once.
CREATE TABLE search_block (
  block INTEGER PRIMARY KEY,
  facets BLOB NOT NULL
) STRICT;

-- The numbers by which blocks call outlets, sections, themes and persons.
CREATE TABLE search_value (
  facet TEXT NOT NULL CHECK (facet IN ('outlet', 'section', 'theme', 'person')),
  code INTEGER NOT NULL,
  value TEXT NOT NULL,            -- a person's name is folded
  shown TEXT NOT NULL,
  PRIMARY KEY (facet, code),
  UNIQUE (facet, value)
) STRICT, WITHOUT ROWID;

-- Who is named, speaks or promises in an item.
CREATE TABLE search_person (
  number INTEGER NOT NULL REFERENCES search_item (number) ON DELETE CASCADE,
  person INTEGER NOT NULL,
  PRIMARY KEY (number, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_person_person ON search_person (person, number);

-- The rules by which words were indexed; by other rules everything is indexed anew.
CREATE TABLE search_rules (rules TEXT NOT NULL) STRICT;

-- Which article repeats another's prose, as its story says: for what outlets copy of whom.
CREATE TABLE search_reuse (
  article_id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL,
  source_id TEXT,                 -- the first of its origin; none where it is not known
  share REAL NOT NULL,            -- how much of it is shared, 0 to 1
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX search_reuse_story ON search_reuse (story_id);
