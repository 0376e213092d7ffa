-- Who may use the desk of a team. Passwords and tokens are kept as hashes alone.

CREATE TABLE person (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'editor', 'admin')),
  password TEXT NOT NULL,         -- argon2id
  made TEXT NOT NULL,             -- UTC
  active INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

CREATE TABLE pass (
  digest TEXT PRIMARY KEY,        -- sha256 of what the browser or the program sends
  person TEXT NOT NULL REFERENCES person (name) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('login', 'token')),
  made TEXT NOT NULL,             -- UTC
  expires TEXT NOT NULL           -- UTC
) STRICT, WITHOUT ROWID;

CREATE INDEX pass_person ON pass (person);

-- What happened around people, beside their decisions: logins, refusals, changes of role.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,               -- UTC
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN
  SELECT raise(ABORT, 'store-chain: the audit log is never changed');
END;

CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit
BEGIN
  SELECT raise(ABORT, 'store-chain: the audit log is never shortened');
END;
