-- The register, and what people decide. Events are only ever added, each behind the last.

CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  previous TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target_id TEXT NOT NULL,
  record ANY NOT NULL
) STRICT;

CREATE INDEX event_target ON event (target_kind, target_id);

CREATE TRIGGER event_chained BEFORE INSERT ON event
WHEN NEW.previous IS NOT coalesce((SELECT id FROM event ORDER BY number DESC LIMIT 1), '')
BEGIN
  SELECT raise(ABORT, 'store-chain: not the next event');
END;

CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
BEGIN
  SELECT raise(ABORT, 'store-chain: events are never changed');
END;

CREATE TRIGGER event_undeleted BEFORE DELETE ON event
BEGIN
  SELECT raise(ABORT, 'store-chain: events are never deleted');
END;

CREATE TABLE entry (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL,         -- not a reference: an entry outlives its story
  record ANY NOT NULL
) STRICT;

CREATE INDEX entry_story ON entry (story_id);

CREATE TABLE suggestion (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entry (id),
  article_id TEXT NOT NULL,
  score REAL NOT NULL,
  record ANY NOT NULL
) STRICT;

CREATE INDEX suggestion_entry ON suggestion (entry_id);

CREATE TABLE search (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  entry_id TEXT NOT NULL,
  at TEXT NOT NULL,
  record ANY NOT NULL
) STRICT;

CREATE INDEX search_entry ON search (entry_id);

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL,
  record ANY NOT NULL
) STRICT;
