"""Says of a page that it holds no article, and of what kind it is instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from recoupe.clean.traits import ENDS, Traits
from recoupe.clean.verdict import Verdict
from recoupe.errors import CleanError
from recoupe.lang.fr.furniture import not_article_phrases

SHORTEST = 100  # characters of body below which a page tells nothing
SHORT = 500
FEW = 250  # characters below which a text beside a player is its legend
PAGE_OF_ITS_OWN = re.compile(
    r"\d{5}|[-_][A-Za-z0-9]{8,}\.\w+$|/(?:19|20)\d\d/\d{1,2}/(?:\d{1,2}/)?[^/]*[a-z][^/]*-[^/]|"
    r"/(?:articles?|story|news)/[^/]*\d[^/]*/?$"
)


def refuse(
    traits: Sequence[Traits],
    verdicts: Sequence[Verdict],
    *,
    vouched: bool = False,
    film: bool = False,
) -> None:
    """Raise ``CleanError`` with the code of what the page is, if it is no article.

    ``vouched``: something outside the lines says that it is one, so it is no front page.
    ``film``: the page says of itself that it shows a video; then it needs a text beside it.
    """
    body = [i for i, v in enumerate(verdicts) if v.kept and v.label != "title"]
    size = sum(traits[i].length for i in body)
    title = [i for i, v in enumerate(verdicts) if v.label == "title"]
    if size < SHORT and (
        _has("error", traits, title + body)
        or (size < SHORTEST and _has("error", traits, range(len(traits))))
    ):
        raise CleanError("the page is an error message", code="clean-error-page")
    if size < 2 * SHORT and _consent_share(traits, body) > 0.5:
        raise CleanError("the page asks for consent to cookies", code="clean-consent")
    if size < SHORT and _has("paywall", traits, range(len(traits))):
        raise CleanError("only the beginning of the article is there", code="clean-stub")
    if (film and size < SHORT) or (size < FEW and _has("video", traits, range(len(traits)))):
        raise CleanError("a video with hardly a text beside it", code="clean-video")
    if not vouched and is_front(traits, body) and not _named(traits, title, body):
        raise CleanError("a front page or list of articles", code="clean-front-page")
    if not body:
        raise CleanError("no article found in the page")
    if size < SHORTEST:
        raise CleanError(f"only {size} characters of text", code="clean-stub")


def is_slug(url: str | None) -> bool:
    """Whether an address names one page: several words, a long number or a day in its path."""
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", url or "")
    return path.count("-") > 3 or PAGE_OF_ITS_OWN.search(path) is not None


def _has(kind: str, traits: Sequence[Traits], among: Sequence[int] | range) -> bool:
    phrases = not_article_phrases()[kind]
    for at in among:
        if traits[at].length < 200:
            said = f" {' '.join(traits[at].words)} "
            if any(f" {phrase} " in said for phrase in phrases):
                return True
    return False


def _named(traits: Sequence[Traits], title: Sequence[int], body: Sequence[int]) -> bool:
    """Whether a title stands close above the body and shares its words."""
    if not title or not body or not -3 <= body[0] - title[0] <= 12:
        return False
    own = traits[title[0]].stems
    said = {s for i in body if i != title[0] for s in traits[i].stems}
    return bool(own) and len(own & said) / len(own) >= 0.4


def _consent_share(traits: Sequence[Traits], body: Sequence[int]) -> float:
    """Share of the body (of the page, without one) in lines that speak of consent."""
    among = body or range(len(traits))
    phrases = not_article_phrases()["consent"]
    total = sum(traits[i].length for i in among)
    spoken = sum(
        traits[i].length for i in among if any(p in " ".join(traits[i].words) for p in phrases)
    )
    return spoken / total if total else 0.0


def is_front(traits: Sequence[Traits], body: Sequence[int]) -> bool:
    """Whether headlines and cut leads outweigh what could be prose.

    A front page is many lines of headline length, and no run of paragraphs.
    """
    headlines = sum(
        30 <= t.length <= 160 and t.stop not in ENDS and len(t.words) > 4 for t in traits
    )
    cut = sum(t.truncated for t in traits)
    dated = sum(t.age or t.date_only for t in traits)
    whole = [
        i
        for i in body
        if traits[i].length >= 80 and traits[i].stop in ENDS and not traits[i].truncated
    ]
    adjacent = sum(b - a == 1 for a, b in pairwise(whole))
    if headlines + cut < 10:
        return False
    return (
        adjacent < 2
        and len(whole) < 4
        and (cut > 4 or dated > 4 or headlines > 12 * max(1, len(whole)))
    )
