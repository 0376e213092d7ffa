from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.fr.flat import flatten


@given(st.text())
def test_length_is_kept(text: str) -> None:
    assert len(flatten(text)) == len(text)


def test_accents_case_and_apostrophes() -> None:
    assert flatten("L’ÉTÉ à Nîmes\u00a0: 1er Août – çà") == "l'ete a nimes : 1er aout - ca"
