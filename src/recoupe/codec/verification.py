"""Re-reads every reference of an exported dossier against its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.codec.json_text import Json
from recoupe.codec.page_words import same_words
from recoupe.codec.passages import digest
from recoupe.codec.untrusted import is_interval, listed, page_id, shorten, walk
from recoupe.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A reference that does not hold: ``where`` is its path in the dossier."""

    where: str
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How many references were re-read, and those that do not hold."""

    references: int
    pages: int
    mismatches: tuple[Mismatch, ...]


def verify_dossier(dossier: Json, pages: Mapping[str, Page]) -> Verification:
    """Check every reference; ``pages`` are keyed by the sha256 of their bytes.

    Never raises on a dossier of any shape: what cannot be checked is a mismatch.
    """
    articles = {a["id"]: a for a in listed(dossier.get("articles")) if isinstance(a.get("id"), str)}
    found = list(check_format(dossier, articles))
    for index, article in enumerate(articles.values()):
        found.extend(check_article(f"articles[{index}]", article, pages))
    references = 0
    for where, reference in walk(dossier, ""):
        references += 1
        owner = articles.get(str(reference.get("article")))
        found.extend(check_reference(where, reference, owner, pages))
    return Verification(
        references=references, pages=len({page_id(a) for a in articles.values()}),
        mismatches=tuple(found),
    )  # fmt: skip


def check_format(dossier: Json, articles: Mapping[str, Json]) -> Iterator[Mismatch]:
    """A dossier without articles or with another format proves nothing."""
    if not str(dossier.get("format", "")).startswith("recoupe-dossier/"):
        yield Mismatch(where="format", code="verify-format", message="not a Recoupe dossier")
    if not articles:
        yield Mismatch(where="articles", code="verify-format", message="no article in it")
    if len(articles) != len(listed(dossier.get("articles"))):
        yield Mismatch(where="articles", code="verify-format", message="articles share an id")


def check_article(where: str, article: Json, pages: Mapping[str, Page]) -> Iterator[Mismatch]:
    """The page must be there, and the whole body must be in it."""
    page = pages.get(page_id(article))
    if page is None:
        told = article.get("page")
        locator = told.get("locator", "?") if isinstance(told, dict) else "?"
        yield Mismatch(
            where=where, code="verify-page", message=f"page not among those given: {locator}"
        )
    elif not raw_holds(article.get("spans"), str(article.get("text", "")), page):
        yield Mismatch(
            where=f"{where}.spans", code="verify-raw", message="the page does not hold the body"
        )


def check_reference(
    where: str, reference: Json, article: Json | None, pages: Mapping[str, Page]
) -> Iterator[Mismatch]:
    """Offsets, words, hash, and the words in the page."""
    if article is None:
        yield Mismatch(where=where, code="verify-article", message="of an article not listed")
        return
    part = "title" if reference.get("part") == "title" else "text"
    text, words = str(article.get(part, "")), reference.get("text")
    start, end = reference.get("start"), reference.get("end")
    if not is_interval([start, end], len(text)) or not isinstance(words, str):
        yield Mismatch(
            where=where, code="verify-offsets", message=f"no passage at [{start}, {end})"
        )
        return
    if text[start:end] != words:
        yield Mismatch(
            where=where,
            code="verify-words",
            message=f"the article has “{shorten(text[start:end])}”, not “{shorten(words)}”",
        )
    if reference.get("sha256") != digest(text):
        yield Mismatch(where=where, code="verify-hash", message=f"hash of another {part}")
    page = pages.get(page_id(article))
    if page is not None and not raw_holds(reference.get("raw"), words, page):
        yield Mismatch(
            where=where, code="verify-raw", message=f"the page does not hold “{shorten(words)}”"
        )


def raw_holds(raw: object, words: str, page: Page) -> bool:
    """Whether the ``raw`` intervals of the page hold the words."""
    intervals = raw if isinstance(raw, list) else []
    if not all(is_interval(interval, len(page.text)) for interval in intervals):
        return False
    return same_words(words, [page.text[start:end] for start, end in intervals], page.media_type)
