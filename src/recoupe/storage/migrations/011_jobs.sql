-- Pages being brought in through the desk. What was uploaded stays until the job is done.

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('files', 'text', 'address', 'feed')),
  about TEXT NOT NULL,            -- file names, the first words, or the address
  made TEXT NOT NULL,             -- UTC
  by TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  ended TEXT,                     -- UTC
  new INTEGER NOT NULL DEFAULT 0,
  known INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL DEFAULT '',
  message TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX job_state ON job (state, id);

CREATE TABLE job_file (
  job INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (job, number)
) STRICT;

CREATE TABLE job_error (
  job INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  locator TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (job, number)
) STRICT, WITHOUT ROWID;

-- Feeds that the desk looks at again by itself.
CREATE TABLE followed (
  address TEXT PRIMARY KEY,
  made TEXT NOT NULL,             -- UTC
  by TEXT NOT NULL,
  hours INTEGER NOT NULL,
  due TEXT NOT NULL               -- UTC
) STRICT, WITHOUT ROWID;
