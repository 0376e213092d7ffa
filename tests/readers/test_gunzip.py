from __future__ import annotations

import gzip
import io

import pytest

from recoupe.errors import ReadError
from recoupe.readers.gunzip import Gunzip

ONE, TWO = b"un " * 50_000, b"deux " * 10


def unpack(data: bytes) -> bytes:
    return io.BufferedReader(Gunzip(io.BytesIO(data))).read()


def test_members_and_padding() -> None:
    assert unpack(gzip.compress(ONE) + gzip.compress(TWO) + bytes(100)) == ONE + TWO
    assert unpack(b"") == b""


@pytest.mark.parametrize("cut", [1, 8, 20])
def test_a_cut_member_is_an_error_each_time_it_is_read(cut: int) -> None:
    reader = Gunzip(io.BytesIO(gzip.compress(b"x" * 10)[:-cut]))
    for _ in range(2):
        with pytest.raises(ReadError) as error:
            while reader.piece():
                pass
        assert error.value.code == "read-truncated"


def test_after_damage_the_next_member_is_read() -> None:
    first = bytearray(gzip.compress(bytes(range(256)) * 40))
    first[30:40] = bytes(10)
    reader = Gunzip(io.BytesIO(bytes(first) + gzip.compress(TWO)))
    with pytest.raises(ReadError) as error:
        while reader.piece():
            pass
    assert error.value.code == "read-bad-archive"
    assert reader.resume()
    assert reader.piece() == TWO
    assert not reader.resume()


def test_a_piece_is_never_larger_than_asked() -> None:
    reader = Gunzip(io.BytesIO(gzip.compress(bytes(10_000_000))))
    assert len(reader.piece(1000)) == 1000
