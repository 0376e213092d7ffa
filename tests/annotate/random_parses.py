"""Parses of word salad, to see that no input breaks the reading of reported speech."""

from __future__ import annotations

from hypothesis import strategies as st

from recoupe.model.parse import NamedSpan, Parse, Token
from recoupe.model.span import Span

WORDS = [
    "Le",
    "la",
    "l'",
    "un",
    "des",
    "ministre",
    "porte-parole",
    "Durieux",
    "Mme",
    "Anna",
    "il",
    "elle",
    "ils",
    "qui",
    "que",
    "qu'",
    "dont",
    "a",
    "est",
    "été",
    "-t",
    "-il",
    "-elle",
    "-on",
    "n'",
    "pas",
    "ne",
    "s'",
    "se",
    "dit",
    "dire",
    "a",
    "déclaré",
    "annoncé",
    "ajoutant",
    "soulignant",
    "affirme",
    "annonce",
    "selon",
    "d'",
    "après",
    "pour",
    "lequel",
    "peut",
    "lire",
    "état",
    "fait",
    "valoir",
    "de",
    "à",
    "en",
    "sur",
    "dans",
    "communiqué",
    "accord",
    "hausse",
    "12",
    "mardi",
    "mars",
    "hier",
    "bientôt",
    "grand",
    "mais",
    "et",
    "car",
    "tandis",
    "comme",
    "«",
    "»",
    "“",
    "”",
    '"',
    ",",
    ".",
    ":",
    ";",
    "!",
    "?",
    "…",
    "–",
    "(",
    ")",
    "\n",
]
TAGS = ("DET", "NOUN", "PROPN", "VERB", "AUX", "PRON", "ADP", "ADV", "ADJ", "SCONJ", "PUNCT", "X")
DEPS = ("ROOT", "nsubj", "obj", "det", "conj", "acl:relcl", "aux:tense", "mark", "obl:arg", "acl")
FEATS = ("", "VerbForm=Fin", "VerbForm=Inf", "Tense=Pres|VerbForm=Part", "Gender=Fem|Number=Plur")


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """A parse whose words, tags and heads have nothing to do with each other."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
    number = len(words)
    picks = draw(
        st.lists(
            st.tuples(
                st.sampled_from(TAGS),
                st.sampled_from(DEPS),
                st.sampled_from(FEATS),
                st.integers(0, number - 1),
                st.booleans(),
            ),
            min_size=number,
            max_size=number,
        )
    )
    tokens: list[Token] = []
    text = ""
    for word, (pos, dep, feats, head, blank) in zip(words, picks, strict=True):
        start = len(text)
        text += word
        if word.strip():
            at = len(tokens)
            tokens.append(Token(at, start, len(text), word, word, pos, dep, head, feats, 0))
        text += " " if blank else ""
    count = len(tokens)
    fixed = tuple(t._replace(head=t.head % count) for t in tokens)
    names = tuple(
        NamedSpan(span=t.span, label="PER", first=t.i, last=t.i + 1)
        for t in fixed
        if t.text == "Durieux"
    )
    return Parse(
        text=text,
        tokens=fixed,
        sentences=(Span(fixed[0].start, fixed[-1].end),) if fixed else (),
        sentence_tokens=((0, count),) if fixed else (),
        names=names,
    )
