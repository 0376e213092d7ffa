from __future__ import annotations

import pytest

from recoupe.errors import ReadError
from recoupe.readers.decoding import MIXED, decode

FRENCH = "L’été dernier, « la côte » a reculé ; où ça ? À Évran, près du cœur du gué."


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "utf-16"])
def test_usual_charsets_of_french(charset: str) -> None:
    assert decode(FRENCH.encode(charset)) == (FRENCH, charset)


def test_a_word_processor_of_old_is_told_from_windows() -> None:
    text = "L'été dernier, la côte a reculé, là où le gué était près de la forêt brûlée."
    assert decode(text.encode("mac-roman")) == (text, "mac-roman")
    assert decode(text.encode("cp850")) == (text, "cp850")


def test_utf_16_without_its_mark() -> None:
    plain = "Une phrase sans accent ni guillemet, assez longue pour que cela se voie."
    for charset in ("utf-16-le", "utf-16-be"):
        assert decode(plain.encode(charset)) == (plain, charset)


def test_utf_8_with_a_few_foreign_bytes_keeps_every_letter() -> None:
    data = f"{FRENCH} ".encode() + b"caf\xe9 \x81 " + FRENCH.encode()
    text, charset = decode(data)
    assert charset == MIXED
    assert text == f"{FRENCH} café \ufffd {FRENCH}"


def test_utf_8_cut_in_a_letter_is_still_utf_8() -> None:
    text, charset = decode((FRENCH * 3 + "é").encode()[:-1])
    assert charset == MIXED
    assert text.startswith(FRENCH * 3)


def test_the_servers_word_counts_only_where_utf_8_fails() -> None:
    assert decode("Привет, мир".encode("koi8-r"), "koi8-r") == ("Привет, мир", "koi8-r")
    assert decode(FRENCH.encode(), "iso-8859-1") == (FRENCH, "utf-8")


@pytest.mark.parametrize("name", ["utf-7", "punycode", "unicode_escape", "rot13", "idna", "a" * 99])
def test_charsets_that_no_browser_reads_are_not_taken_at_their_word(name: str) -> None:
    data = f'<meta charset="{name}">'.encode() + b"caf\xe9 \\ud800 +2AA- cr\xe8me"
    text, charset = decode(data, name)
    assert charset == "cp1252"
    assert "café \\ud800 +2AA- crème" in text


def test_lone_surrogates_never_come_out() -> None:
    text, _ = decode(b"a \xed\xa0\x80 b caf\xc3\xa9 cr\xc3\xa8me \xc3\xa0 \xc3\xb4")
    assert not any(0xD800 <= ord(c) < 0xE000 for c in text)
    with pytest.raises(ReadError) as error:
        decode(b"\xff\xfe" + b"\x00\xd8" + "b".encode("utf-16-le"))
    assert error.value.code == "read-charset"
