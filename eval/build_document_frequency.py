"""Counts in how many French texts each term stands, for ``lang/fr/data/document_frequency.txt``.

Reads French news texts of the shared development benchmarks (``SHARED/bench``): no text
enters the project, only how many of them hold a term. A term is the first letters of a
folded word. Left out: terms of fewer than three texts, and proper names (terms mostly
written with a capital inside the sentence), which are rare words wherever one looks.

    python eval/build_document_frequency.py SHARED
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from recoupe.lang.fr.frequency import term
from recoupe.text.folding import words

TARGET = Path(__file__).parent.parent / "src/recoupe/lang/fr/data/document_frequency.txt"
READING = ("fr-hand", "fundus", "htmldate", "trafilatura")
PER_WAVE = 2  # of a story told ten times, two tellings count
MIN_DOCUMENTS = 3
MIN_LETTERS = 250


def french_texts(shared: Path) -> Iterator[str]:
    """One text an article, in a fixed order."""
    taken: Counter[str] = Counter()
    for name in ("rpm2_fr", "masakhanews_fra"):
        path = shared / "bench" / "stories" / f"{name}.dev.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            wave = row.get("label_fine") or row["id"]
            taken[wave] += 1
            if taken[wave] <= PER_WAVE:
                yield f"{row['title']}\n{row['text']}"
    for name in READING:
        with gzip.open(shared / "bench" / "reading" / f"{name}.jsonl.gz", "rt") as pages:
            for line in pages:
                row = json.loads(line)
                text = (row.get("gold") or {}).get("text") or ""
                if row.get("lang") == "fr" and len(text) >= MIN_LETTERS:
                    yield text


def count(texts: Iterator[str]) -> tuple[int, dict[str, int]]:
    """How many texts there are, and in how many of them each term stands."""
    documents = 0
    texts_with: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for text in texts:
        documents += 1
        here = set()
        for word, span in words(text):
            key = term(word)
            here.add(key)
            inside = span.start > 1 and text[span.start - 2] not in '.!?:«»"\n-•'
            if inside and text[span.start - 1] in " ’'":
                seen[key] += 1
                capitals[key] += text[span.start].isupper()
        texts_with.update(here)
    kept = {
        key: n
        for key, n in texts_with.items()
        if n >= MIN_DOCUMENTS and key.isalpha() and 2 * capitals[key] < max(1, seen[key])
    }
    return documents, kept


def main(shared: Path) -> None:
    """Write the table, terms of equal frequency on one line."""
    documents, counts = count(french_texts(shared))
    by_count: dict[int, list[str]] = defaultdict(list)
    for key, n in counts.items():
        by_count[n].append(key)
    lines = [
        "# In how many French news texts a term (first letters of a folded word) stands.",
        "# Counted by eval/build_document_frequency.py over development news benchmarks:",
        "# RPM2 and MasakhaNEWS (French), pages of article-extraction benchmarks. Figures only.",
        "# First line: number of texts. Then: count, and the terms that have it.",
        str(documents),
    ]
    lines += [f"{n} {' '.join(sorted(by_count[n]))}" for n in sorted(by_count, reverse=True)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {documents} texts, {len(counts)} terms, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
