-- The library: pages as they came in, what was read of them, stories and their dossiers.
-- A record column holds one canonical JSON line: as text, or compressed by zlib as a blob.

CREATE TABLE page (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,               -- sha256 of the bytes
  given TEXT NOT NULL DEFAULT '', -- the outlet that came with it, where one did
  added TEXT NOT NULL,            -- UTC, ISO 8601
  reading INTEGER NOT NULL DEFAULT 0, -- how often reading again had been asked for, when read
  record ANY NOT NULL,
  UNIQUE (id, given)
) STRICT;

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  articles INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  earliest TEXT,                  -- first and last day of the period
  latest TEXT,
  made TEXT NOT NULL,             -- UTC: when it was first seen
  changed TEXT NOT NULL,          -- UTC: when its articles last changed
  input TEXT NOT NULL,            -- sha256 of all that its dossier is made from
  record ANY NOT NULL
) STRICT;

CREATE INDEX story_changed ON story (changed DESC, id);
CREATE INDEX story_latest ON story (latest DESC, id);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES page (number),
  title TEXT NOT NULL,
  outlet TEXT,
  published TEXT,                 -- ISO day
  updated TEXT,
  language TEXT NOT NULL,
  kind TEXT NOT NULL,
  section TEXT,
  url TEXT,
  words INTEGER NOT NULL,
  story_id TEXT REFERENCES story (id) ON DELETE SET NULL,
  maker TEXT NOT NULL,            -- the version of Recoupe that read it
  digest TEXT NOT NULL,           -- sha256 of record and marks
  record ANY NOT NULL,
  marks ANY NOT NULL
) STRICT;

CREATE INDEX article_page ON article (page);
CREATE INDEX article_story ON article (story_id);
CREATE INDEX article_published ON article (published DESC, id);
CREATE INDEX article_outlet ON article (outlet, published DESC, id);
CREATE INDEX article_language ON article (language, published DESC, id);

CREATE TABLE item_error (
  locator TEXT NOT NULL,
  code TEXT NOT NULL,
  page INTEGER REFERENCES page (number),
  maker TEXT NOT NULL,
  record ANY NOT NULL,
  PRIMARY KEY (locator, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_error_page ON item_error (page);

CREATE TABLE dossier (
  story_id TEXT PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
  input TEXT NOT NULL,            -- the story's input when it was built
  built TEXT NOT NULL,            -- UTC
  registered INTEGER NOT NULL DEFAULT 0, -- whether the register knows its commitments
  record ANY NOT NULL             -- without the pages, which never change
) STRICT;

-- Work that is to be done: asked for so many times, done as of that many.
CREATE TABLE work (
  name TEXT PRIMARY KEY,
  asked INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

INSERT INTO work (name) VALUES ('group'), ('reread');
