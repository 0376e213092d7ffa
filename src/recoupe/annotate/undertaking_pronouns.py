"""Whom a pronoun stands for as the one who owes: the last fitting subject, person or body."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_hits import quoted
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import words
from recoupe.model.marks import Mention
from recoupe.model.span import Span

FORMS = {"il": ("Masc", "Sing"), "elle": ("Fem", "Sing"), "celui-ci": ("Masc", "Sing"),
         "celle-ci": ("Fem", "Sing"), "ils": ("Masc", "Plur"), "elles": ("Fem", "Plur")}  # fmt: skip
CIVIL = {"m.": "Masc", "mme": "Fem", "mlle": "Fem", "monsieur": "Masc", "madame": "Fem"}
LOOK_BACK = 2  # sentences before the pronoun's own


def taken_up(tree: Tree, span: Span, mentions: tuple[Mention, ...]) -> Span | None:
    """The last subject before a pronoun that agrees with it in gender and number and can act."""
    word = span.of(tree.parse.text).lower().lstrip("-")
    if word not in FORMS:
        return None
    gender, number = FORMS[word]
    inside = quoted(tree.parse.text, span.start)
    for who in _subjects(tree, span):
        if not _agrees(tree, who, gender, number) or not agent(tree, who, mentions):
            continue
        if tree[who].lemma.lower() in words("document") | words("event"):
            continue
        if apart(tree, who, number) or quoted(tree.parse.text, tree[who].start) != inside:
            continue
        return tree.span(*phrase(tree, who))
    return None


def apart(tree: Tree, who: int, number: str) -> bool:
    """Whether a subject leaves the pronoun to another: "son avocat", or no subject ("au Mali")."""
    own = number == "Sing" and any(
        tree.word(k) in ("son", "sa") for k in tree.children(who, "det", "det:poss")
    )
    return own or bool(tree.children(who, "case"))


def disagrees(tree: Tree, pronoun: str, mention: Mention) -> bool:
    """Whether a person's title shows another gender than the pronoun's ("M. X … elle")."""
    gender = FORMS.get(pronoun.lower().lstrip("-"), ("", ""))[0]
    inner = tree.parse.tokens_in(mention.span)
    shown = CIVIL.get(tree.word(inner[0].i - 1), "") if inner and inner[0].i else ""
    return bool(shown and gender) and shown != gender


def _subjects(tree: Tree, span: Span) -> Iterator[int]:
    """Nouns and names that are subjects, from the pronoun backwards."""
    here = tree.parse.sentence_at(span.start)
    floor = tree.parse.sentences[max(0, here - LOOK_BACK)].start
    if floor >= span.start:
        return
    for token in reversed(tree.parse.tokens_in(Span(floor, span.start))):
        if token.dep in SUBJECTS and token.pos in ("NOUN", "PROPN") and token.end <= span.start:
            yield token.i


def _agrees(tree: Tree, who: int, gender: str, number: str) -> bool:
    feats = tree[who].feats
    several = "Number=Plur" in feats or bool(tree.children(who, "conj"))
    if several != (number == "Plur"):
        return False
    shown = _shown(tree, who)
    return not shown or shown == gender


def _shown(tree: Tree, who: int) -> str:
    """The gender that a title, an article, a role or the word itself shows; '' when none."""
    before = who - 1
    for i in (who, before):
        if i >= 0 and tree.word(i) in CIVIL:
            return CIVIL[tree.word(i)]
    near = [tree[k] for k in tree.children(who, "det")]
    near += [tree[who]] if tree[who].pos == "NOUN" else []
    for token in near:
        for gender in ("Masc", "Fem"):
            if f"Gender={gender}" in token.feats:
                return gender
    return ""
