"""Whether a sentence tells an act as done, or as still to come."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.lang.fr.follow_up import ActWord, act_phrases, act_words
from recoupe.ledger.follow_up_passages import Telling
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.text.folding import words

HAVE = re.compile(
    r"\b(a|ont|avait|avaient|est|sont|etait|etaient|fut|furent|s'est|se sont|vient d|viennent d)\b"
)
AHEAD = re.compile(
    r"\b(sera|seront|serait|seraient|etre|doit|doivent|devra|devront|devrait|devraient|va|vont|"
    r"pourra|pourrait|aura|auront|avant d|afin d|pour|prevue?s?|attendue?s?|prochaine?s?|"
    r"prochainement|bientot|prevoi\w+|compte|entend|souhaite\w*|espere\w*|veut|veulent|\w{3,}(?:ra|ront|rait|raient))\b"
)
NOT = re.compile(r"\b(ne|n)\b.{0,40}\b(pas|jamais|plus|guere|rien|aucune?)\b|\bsans\b|\bni\b")
JUST = re.compile(r"\b(vient|viennent|venait|venaient) d[e']?\s*$")
REACH = 45


@lru_cache(maxsize=20_000)
def acts_in(folded: str) -> tuple[tuple[str, int, ActWord], ...]:
    """Words of acts in a sentence with where they begin."""
    return tuple(
        (word, span.start, act) for word, span in words(folded) for act in act_words().get(word, ())
    )


def act_done(sentence: Telling, profile: Profile) -> str:
    """The words that tell the act as done, "" when none do."""
    text = sentence.folded
    for word, start, act in acts_in(text):
        if act.family in profile.shown and done_at(text, start, act.use, sentence.title):
            return word
    for family, words_told in phrases_done(text):
        if family in profile.shown:
            return words_told
    return ""


@lru_cache(maxsize=20_000)
def phrases_done(folded: str) -> tuple[tuple[str, str], ...]:
    """(family, words) of the phrases that tell an act as done in a sentence."""
    return tuple(
        (family, found[0])
        for family, pattern in act_phrases()
        if (found := pattern.search(folded)) and not ahead(folded, found.start())
    )


def done_at(text: str, start: int, use: str, title: bool) -> bool:
    """Whether a word of an act at ``start`` tells it as done."""
    before = text[max(0, start - REACH) : start]
    if use in ("to-come", "noun") or ahead(text, start) or NOT.search(before):
        return title and use == "noun" and not AHEAD.search(text) and start < REACH
    if use == "infinitive":
        return JUST.search(before) is not None
    if use == "participle":
        return title or HAVE.search(before) is not None
    return True


def ahead(text: str, start: int) -> bool:
    """Whether the words before a place put what follows in the future."""
    clause = re.split(r"[,;:]", text[max(0, start - REACH) : start])[-1]
    return AHEAD.search(clause) is not None and HAVE.search(clause[-12:]) is None
