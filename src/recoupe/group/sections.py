"""Proposes the section (rubrique) of an article from its words.

A linear model over hashed terms, trained by ``eval/train_sections.py``: no word list and no
text is shipped, only one small weight for each bucket and section.
"""

from __future__ import annotations

import base64
import json
import math
import zlib
from array import array
from collections import Counter
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Literal

from recoupe.lang.fr.frequency import background, term
from recoupe.lang.fr.stopwords import stopwords
from recoupe.lang.resources import table
from recoupe.model.article import Article, Reasoned
from recoupe.text.folding import bare_words

Section = Literal[
    "politics", "economy", "society", "health", "sport", "culture", "technology-science",
    "environment", "security",
]  # fmt: skip
SECTIONS: tuple[Section, ...] = (
    "politics", "economy", "society", "health", "sport", "culture", "technology-science",
    "environment", "security",
)  # fmt: skip
BUCKETS = 1 << 14
# Texts of fewer known terms are not judged; words of a title count as so many.
LEAST, TITLE = 4, 3
# Under this confidence nothing is proposed: of what is less sure, half is wrong
# (cross-validated on MasakhaNEWS French).
SURE = 0.4


def propose_section(title: str, text: str) -> tuple[Section, float] | None:
    """The likeliest section with its probability, 0..1; None where the words do not tell."""
    found = features(title, text)
    if len(found) < LEAST:
        return None
    chances = probabilities(found)
    best = max(range(len(SECTIONS)), key=chances.__getitem__)
    return (SECTIONS[best], round(chances[best], 3)) if chances[best] >= SURE else None


def with_section(article: Article) -> Article:
    """The article with a section proposed where its page states none and it is French."""
    if article.section is not None or article.language[:2] != "fr":
        return article
    proposed = propose_section(article.title, article.body_text)
    if proposed is None:
        return article
    section, chance = proposed
    reason = f"proposée d'après les mots de l'article, probabilité {chance:.0%}"
    made = Reasoned(value=labels()[section], reason=reason, confidence=chance)
    return replace(article, section=made)


@cache
def labels() -> dict[str, str]:
    """What a reader sees for each section."""
    return {row["section"]: row["label"] for row in table("recoupe.group", "sections")}


def features(title: str, text: str) -> dict[int, float]:
    """Weights by bucket, a vector of length one."""
    counts: Counter[str] = Counter()
    for part, times in ((title, TITLE), (text, 1)):
        for word in bare_words(part):
            if len(word) > 2 and word.isalpha() and word not in stopwords():
                counts[term(word)] += times
    known = background()
    buckets: dict[int, float] = {}
    for one, n in counts.items():
        bucket = zlib.crc32(one.encode()) % BUCKETS
        rare = min(known.idf(one), 6.0)
        buckets[bucket] = buckets.get(bucket, 0.0) + (1.0 + math.log(n)) * rare
    length = math.sqrt(sum(weight * weight for weight in buckets.values()))
    return {bucket: weight / length for bucket, weight in buckets.items()} if length else {}


def probabilities(found: dict[int, float]) -> list[float]:
    """The chance of each of ``SECTIONS``."""
    scale, bias, weights = _model()
    wide = len(SECTIONS)
    scores = list(bias)
    for bucket, value in found.items():
        for k in range(wide):
            scores[k] += value * scale * weights[bucket * wide + k]
    top = max(scores)
    exponents = [math.exp(score - top) for score in scores]
    return [one / sum(exponents) for one in exponents]


@cache
def _model() -> tuple[float, list[float], array[int]]:
    """Scale, bias by section, and weights bucket by bucket."""
    path = files("recoupe.group") / "data" / "section_weights.json"
    held = json.loads(path.read_text(encoding="utf-8"))
    weights = array("b", zlib.decompress(base64.b64decode(held["weights"])))
    return held["scale"], held["bias"], weights
