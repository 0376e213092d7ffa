"""Tells which words belong to the noun phrase that speaks, and which end it."""

from __future__ import annotations

from recoupe.annotate.report_scene import Scene
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token

NOMINAL = frozenset(("DET", "NOUN", "PROPN", "NUM", "ADJ"))
DEGREES = frozenset(("tout", "toute", "très", "plus", "moins"))
TIMES = word_set("times")
OF = word_set("of")


def breaks(tokens: tuple[Token, ...], i: int) -> bool:
    """A time, an age or a second article begins something else."""
    token, word = tokens[i], plain(tokens[i].text)
    if word.startswith("âgé") or (word in TIMES and token.pos != "DET"):
        return True
    return token.pos == "DET" and tokens[i - 1].pos in ("NOUN", "PROPN")


def nominal(tokens: tuple[Token, ...], start: int, i: int) -> bool:
    """Whether the word at ``i`` belongs to a noun phrase that begins at ``start``."""
    token, word = tokens[i], plain(tokens[i].text)
    if i == start + 1 and i + 1 < len(tokens) and word in DEGREES:  # "le tout récent rapport"
        return tokens[start].pos == "DET" and tokens[i + 1].pos == "ADJ"
    hyphen = word == "-" and token.start == tokens[i - 1].end
    if token.pos in NOMINAL or hyphen or word == "’" or (i == start and word in OF):
        return True
    return token.pos == "X" and token.text[0].isupper()


def heads(tokens: tuple[Token, ...], start: int, i: int) -> bool:
    """Whether the word can be the phrase's noun, "derniers" in "ces derniers" too."""
    latest = i == start + 1 and plain(tokens[i].text).startswith("dernier")
    return latest or tokens[i].pos in ("NOUN", "PROPN", "X")


def strange_name(scene: Scene, i: int) -> bool:
    """Whether a word with a capital is a name to the parser that it took for no noun."""
    token = scene.tokens[i]
    odd = token.text[0].isupper() and token.pos in ("ADV", "VERB", "INTJ")
    return odd and any(n.first == i for n in scene.parse.names)
