"""Files of a corpus: each is written whole, or not at all, and is the same at each writing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from recoupe.codec.arrow_rows import Row
from recoupe.codec.json_text import line
from recoupe.codec.streams import encode_error
from recoupe.model.page import ItemError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.compute import Expression as Condition

# Rows of a row group: what is held in memory before it is written.
GROUP = 512
Put = Callable[[Iterable[Row]], None]


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A name beside ``path`` to write to, which takes its place when all went well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        yield part
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.replace(path)


@contextmanager
def table_file(path: Path, schema: pa.Schema) -> Iterator[Put]:
    """A function that appends rows to a Parquet file."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    held: list[Row] = []
    with replaced(path) as part, ParquetWriter(part, schema, compression="zstd") as writer:

        def flush() -> None:
            writer.write_table(pa.Table.from_pylist(held, schema=schema))
            held.clear()

        def put(rows: Iterable[Row]) -> None:
            for row in rows:
                held.append(row)
                if len(held) >= GROUP:
                    flush()

        yield put
        if held:
            flush()


def write_table(path: Path, schema: pa.Schema, rows: Iterable[Row]) -> None:
    """All rows as one file."""
    with table_file(path, schema) as put:
        put(rows)


def read_rows(
    path: Path, condition: Condition | None = None, columns: list[str] | None = None
) -> list[Row]:
    """The rows that meet a condition (an Arrow expression), in the order of the file."""
    from pyarrow.parquet import read_table

    rows: list[Row] = read_table(path, columns=columns, filters=condition).to_pylist()
    return rows


def batches(path: Path, size: int) -> Iterator[list[Row]]:
    """The rows of a file, so many at a time."""
    from pyarrow.parquet import ParquetFile

    with ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=size):
            yield batch.to_pylist()


@contextmanager
def rejects_file(path: Path) -> Iterator[Callable[[ItemError], None]]:
    """A function that notes a document that failed, a JSON line each."""
    with replaced(path) as part, _text(part) as file:
        yield lambda error: _say(file, error)


def _text(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")


def _say(file: IO[str], error: ItemError) -> None:
    file.write(line(encode_error(error)) + "\n")


def write_json(path: Path, value: object) -> None:
    """One JSON document with sorted keys."""
    with replaced(path) as part:
        text = json.dumps(value, ensure_ascii=True, indent=1, sort_keys=True)
        part.write_text(text + "\n", encoding="utf-8")


def read_json(path: Path) -> Any:  # noqa: ANN401 - as JSON is
    """The document of a file."""
    return json.loads(path.read_text(encoding="utf-8"))
