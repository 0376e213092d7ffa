"""Copies made on purpose: ``python eval/copies.py SHARED`` prints recall and precision.

Development texts are edited as newsrooms edit what they take over: an introduction of the
outlet's own before it, half of it dropped, a page's furniture around it, light edits of
words. All are put in one pool. A pair of one text is right, a pair of two texts is wrong.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

from stories import article_of, rows_of

from recoupe.group.copies import find_copies
from recoupe.model.article import Article

TAKEN = 120
LEAST = 900
SENTENCE = re.compile(r"(?<=[.!?»])\s+")
INTRODUCTION = (
    "Notre rédaction suit ce dossier depuis plusieurs jours. Voici ce qu'il faut en retenir à "
    "cette heure, avant les annonces attendues en soirée. Nos lecteurs ont été nombreux à nous "
    "écrire à ce propos, et leurs questions ont guidé ce récit."
)
HEAD = "Accueil\nActualités\nSports\nCulture\nAbonnez-vous à la lettre du matin"
FOOT = "Partager cet article\nCommentaires fermés\nLes plus lus\nMentions légales\nNous écrire"
WORDS = ("notamment", "récemment", "aussi", "près", "selon", "environ", "encore", "ainsi")


def with_introduction(text: str, _rng: random.Random) -> str:
    """Words of the outlet's own before the text."""
    return f"{INTRODUCTION}\n{text}"


def halved(text: str, rng: random.Random) -> str:
    """One half of the sentences: the first, the last, or every other pair."""
    sentences = SENTENCE.split(text)
    middle = len(sentences) // 2
    halves = [sentences[:middle], sentences[middle:]]
    halves.append([s for i, s in enumerate(sentences) if i % 4 < 2])
    return " ".join(rng.choice(halves))


def with_furniture(text: str, _rng: random.Random) -> str:
    """A menu before the text, links after it."""
    return f"{HEAD}\n{text}\n{FOOT}"


def lightly_edited(text: str, rng: random.Random) -> str:
    """One word in twenty-five replaced or dropped, one sentence in ten dropped."""
    out = []
    for sentence in SENTENCE.split(text):
        if rng.random() < 0.1:
            continue
        words = []
        for word in sentence.split():
            drawn = rng.random()
            if drawn < 0.02:
                continue
            words.append(rng.choice(WORDS) if drawn < 0.04 else word)
        out.append(" ".join(words))
    return " ".join(out)


EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "introduction": with_introduction,
    "half": halved,
    "furniture": with_furniture,
    "light": lightly_edited,
}


def pool(shared: Path) -> list[Article]:
    """Texts and their edits, ids ``NUMBER/EDIT``."""
    rng = random.Random(20)
    rows = [row for row in rows_of(shared, "masakhanews_fra") if len(row["text"]) > LEAST]
    first = {row["label_fine"]: row for row in rows_of(shared, "rpm2_fr")}
    rows = (list(first.values()) + rows)[:TAKEN]
    made = []
    for number, row in enumerate(rows):
        made.append(article_of({**row, "id": f"{number}/original", "date": None}))
        for name, edit in EDITS.items():
            title = row["title"] if name == "furniture" else f"Titre {number} {name}"
            text = edit(row["text"].replace("\r\n", "\n"), rng)
            changed = {"id": f"{number}/{name}", "title": title, "text": text, "date": None}
            made.append(article_of({**row, **changed}))
    return made


def evaluate(shared: Path) -> dict[str, float]:
    """Recall by edit and on the whole, and precision of pairs, 0..1."""
    articles = pool(shared)
    found = {frozenset(copy.members) for copy in find_copies(articles, [])}
    of = {article.id: article.id.split("/")[0] for article in articles}
    right = sum(len({of[m] for m in pair}) == 1 for pair in found)
    figures = {"copies.edits_precision": right / max(1, len(found))}
    texts = sorted(set(of.values()), key=int)
    hits = {
        name: [frozenset((f"{t}/original", f"{t}/{name}")) in found for t in texts]
        for name in EDITS
    }
    every = [hit for one in hits.values() for hit in one]
    figures["copies.edits_recall"] = sum(every) / len(every)
    for name, one in hits.items():
        figures[f"copies.edits_recall_{name}"] = sum(one) / len(one)
    return figures


def main() -> None:
    """Print the figures."""
    for name, value in evaluate(Path(sys.argv[1])).items():
        print(f"{name:32}{value:.4f}")


if __name__ == "__main__":
    main()
