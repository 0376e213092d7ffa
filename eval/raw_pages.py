"""The founding pages, raw, among 200 other French articles: ``python eval/raw_pages.py SHARED``.

Prints whether the five are one story, and how many others are in it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from stories import article_of, rows_of

from recoupe.clean.article import clean_page
from recoupe.group.stories import group_articles
from recoupe.model.page import Page
from recoupe.readers.sources import read_sources

OTHERS = 100


def evaluate(shared: Path) -> dict[str, float]:
    """1 for one story of the five; how many wrong ones are in it."""
    pages = [page for page in read_sources([str(shared / "pages")]) if isinstance(page, Page)]
    five = [clean_page(page, article_id=f"founding-{i}") for i, page in enumerate(pages)]
    rows = rows_of(shared, "masakhanews_fra")[:OTHERS] + rows_of(shared, "rpm2_fr")[::2]
    stories = group_articles([*five, *(article_of({**row, "lang": "fr"}) for row in rows)], [])
    wanted = {article.id for article in five}
    best = max(stories, key=lambda story: len(wanted & set(story.articles)))
    return {
        "stories.raw_five_together": len(wanted & set(best.articles)) / len(wanted),
        "stories.raw_wrong_intruders": float(len(set(best.articles) - wanted)),
    }


def main() -> None:
    """Print the figures."""
    for name, value in evaluate(Path(sys.argv[1])).items():
        print(f"{name:32}{value:.3f}")


if __name__ == "__main__":
    main()
