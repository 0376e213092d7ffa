"""Acts that exclude each other."""

from __future__ import annotations

from recoupe.crosscheck.opposed_acts import opposed_acts

from .conftest import Start

LEFT = "Le conseil d’Orlane a annulé la foire aux huîtres prévue en juin sur le port."
OTHERS = (
    "Le vent tourne. La criée rouvre lundi. Un chalutier rentre. La pluie cesse. Les quais "
    "brillent. Une grue tombe. Le phare clignote. Les mouettes crient. Le maire dort."
)
RIGHT = "La foire aux huîtres prévue en juin sur le port a été reportée par le conseil d’Orlane."


def test_cancelled_here_and_postponed_there(draft: Start) -> None:
    found = opposed_acts(draft({"a": LEFT, "b": RIGHT, "c": OTHERS}).material())
    assert [(f.verdict, f.kind) for f in found] == [("contradiction", "act")]


def test_what_is_negated_is_not_told(draft: Start) -> None:
    denied = "Le conseil d’Orlane n’a pas annulé la foire aux huîtres prévue en juin sur le port."
    assert opposed_acts(draft({"a": denied, "b": RIGHT, "c": OTHERS}).material()) == []


def test_an_article_that_uses_both_words_knows_better(draft: Start) -> None:
    assert opposed_acts(draft({"a": LEFT + " " + RIGHT, "b": RIGHT, "c": OTHERS}).material()) == []
