"""Whom a pronoun stands for as the one who owes: the last fitting subject, person or body."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.speaker_people import feminine
from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_hits import quoted
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import words
from recoupe.lang.fr.speech import human_nouns
from recoupe.model.marks import Mention
from recoupe.model.parse import Token
from recoupe.model.span import Span

FORMS = {
    "il": ("Masc", "Sing"),
    "elle": ("Fem", "Sing"),
    "celui-ci": ("Masc", "Sing"),
    "celle-ci": ("Fem", "Sing"),
    "ils": ("Masc", "Plur"),
    "elles": ("Fem", "Plur"),
}
CIVIL = {"m.": "Masc", "mme": "Fem", "mlle": "Fem", "monsieur": "Masc", "madame": "Fem"}
JOINED = 9  # tokens to the second name of "X et Y"
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
    """Whether a person's title or role shows another gender than the pronoun's ("M. X … elle")."""
    gender = FORMS.get(pronoun.lower().lstrip("-"), ("", ""))[0]
    inner = tree.parse.tokens_in(mention.span)
    if not inner or not gender:
        return False
    before = tree.word(inner[0].i - 1) if inner[0].i else ""
    shown = CIVIL.get(before) or _of_role(tree, inner[0].i)
    return bool(shown) and shown != gender


def _subjects(tree: Tree, span: Span) -> Iterator[int]:
    """Nouns and names that are subjects, from the pronoun backwards."""
    here = tree.parse.sentence_at(span.start)
    back, word = here - 1, span.of(tree.parse.text).lower().lstrip("-")
    while back > 0 and _opens_with(tree, back, word):
        back -= 1  # "Elle a promis … Elle offrira …": the chain goes on
    floor = tree.parse.sentences[max(0, back + 1 - LOOK_BACK)].start
    if floor >= span.start:
        return
    for token in reversed(tree.parse.tokens_in(Span(floor, span.start))):
        if token.dep in SUBJECTS and token.pos in ("NOUN", "PROPN") and token.end <= span.start:
            yield token.i


def _opens_with(tree: Tree, sentence: int, word: str) -> bool:
    """Whether a sentence begins with the same pronoun."""
    inner = tree.parse.tokens_in(tree.parse.sentences[sentence])
    return bool(inner) and tree.word(inner[0].i) == word


def _agrees(tree: Tree, who: int, gender: str, number: str) -> bool:
    feats = tree[who].feats
    joined = any(0 < k - who < JOINED for k in tree.children(who, "conj"))
    several = "Number=Plur" in feats or joined
    if several != (number == "Plur"):
        return False
    shown = _shown(tree, who)
    return not shown or shown == gender


def _shown(tree: Tree, who: int) -> str:
    """The gender that a title, an article, a role or the word itself shows; '' when none."""
    before = tree.word(who - 1) if who else ""
    titled = CIVIL.get(tree.word(who)) or CIVIL.get(before)
    if titled:
        return titled
    if tree[who].pos == "PROPN":
        return _of_role(tree, who) or ("Fem" if feminine(tree[who].text) else "")
    return _gender([*(tree[k] for k in tree.children(who, "det")), tree[who]])


def _of_role(tree: Tree, name: int) -> str:
    """The gender of the role beside a name: "le maire X", "X, la directrice"."""
    first, last = tree.bounds(name)
    end = name
    while end + 1 < last and tree[end + 1].pos == "PROPN":
        end += 1
    after = range(end + 2, min(end + 4, last)) if tree.word(min(end + 1, last - 1)) == "," else ()
    before = range(max(first, name - 6), name)
    for i in (*after, *reversed(before)):
        if tree[i].pos == "NOUN" and tree.word(i) in human_nouns() and tree[i - 1].pos == "DET":
            return _gender([tree[i - 1], tree[i]])
    return ""


def _gender(tokens: list[Token]) -> str:
    found = (g for t in tokens for g in ("Masc", "Fem") if f"Gender={g}" in t.feats)
    return next(found, "")
