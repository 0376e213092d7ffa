import re

import pytest

from recoupe.lang.fr.tokenizer import alternatives, factored, known, short_pattern

LETTERS = "[" + "".join(map(chr, range(0xE0, 0x1F0))) + "a-z]"
SMALL = (
    "(?iu)"
    f"(?:^avant[-‐]{LETTERS}[-'{LETTERS[1:-1]}]*$)|(?:^ex[-‐]{LETTERS}[-'{LETTERS[1:-1]}]*$)"
    f"|(?:^burn[-]out{LETTERS}*$)|(?:^{LETTERS}+[-]de[-](?:l')?{LETTERS}+$)"
    f"|(?:^{LETTERS}+[-]la[-](?:l')?{LETTERS}+$)|(?:^yo[-]yo$)"
)
TOKENS = [
    "avant-hier", "Avant-Hier", "avant-", "avant", "ex-époux", "ex-", "burn-out", "burn-outs",
    "saut-de-loup", "pied-de-l'île", "terre-la-mère", "terre-le-mère", "yo-yo", "yo-yos", "",
    "avant-l'heure", "xavant-hier", "ex-1", "burn-out2", "saut-de-loup-de", "yo-yo\n",
]  # fmt: skip


def test_the_factored_pattern_matches_the_same_strings() -> None:
    plain, short = re.compile(SMALL), re.compile(factored(SMALL))
    assert len(alternatives(SMALL)) == 6
    assert [bool(short.match(t)) for t in TOKENS] == [bool(plain.match(t)) for t in TOKENS]
    assert sum(bool(short.match(t)) for t in TOKENS) >= 9


def test_only_the_known_pattern_is_replaced() -> None:
    assert not known(SMALL)
    assert not known(None)
    before = re.compile
    with short_pattern():
        assert re.compile("a+b").pattern == "a+b"
        assert re.compile(SMALL, re.DOTALL).pattern == SMALL
    assert re.compile is before


def test_compile_is_restored_after_an_error() -> None:
    before = re.compile
    with pytest.raises(RuntimeError), short_pattern():
        raise RuntimeError
    assert re.compile is before
