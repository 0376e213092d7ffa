"""The first bytes by which formats know themselves."""

from __future__ import annotations

GZIP = b"\x1f\x8b\x08"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
PARQUET = b"PAR1"
WARC = b"WARC/"
BINARY = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b",
    b"\x7fELF", b"RIFF", b"ID3", b"OggS", b"\xd0\xcf\x11\xe0", b"BZh", b"\xfd7zXZ",
    b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd", b"Rar!", b"wOFF", b"wOF2", b"SQLite format", b"PAR1",
)  # fmt: skip
