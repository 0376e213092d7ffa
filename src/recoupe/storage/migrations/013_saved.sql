-- What people set aside, and the searches that they follow.

CREATE TABLE saved_item (
  person TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('story', 'article', 'entity', 'commitment')),
  id TEXT NOT NULL,               -- an entity's is that of its story, a slash and its own
  title TEXT NOT NULL,            -- as it was called when it was set aside
  note TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,               -- UTC
  PRIMARY KEY (person, kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  asked TEXT NOT NULL,            -- the query string of the search page
  feed TEXT NOT NULL UNIQUE,      -- what feed readers, which cannot log in, name it by
  at TEXT NOT NULL,               -- UTC
  UNIQUE (person, name)
) STRICT;
