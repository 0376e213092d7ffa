"""An HTML page read: blocks of its own markup, judged with trafilatura's opinion."""

from __future__ import annotations

from recoupe.clean.agreement import html_scores
from recoupe.clean.assembly import Assembly, assemble
from recoupe.clean.authors import visible_authors
from recoupe.clean.dateline import without_dateline
from recoupe.clean.days import visible_days
from recoupe.clean.decode import region
from recoupe.clean.dom import dom_lines
from recoupe.clean.evidence import scores
from recoupe.clean.head import read_head
from recoupe.clean.head_notes import Head
from recoupe.clean.html_title import html_title
from recoupe.clean.language import language
from recoupe.clean.line import Line
from recoupe.clean.markup import tokens
from recoupe.clean.metadata import Metadata, first_body, near_lines
from recoupe.clean.outlet import visible_outlet
from recoupe.clean.reference import in_reference, reference_text
from recoupe.clean.refusal import is_slug, refuse
from recoupe.clean.stated import stated
from recoupe.clean.topic import second_look
from recoupe.clean.traits import Traits, traits_of
from recoupe.clean.verdict import Verdict, verdicts
from recoupe.clean.veto import foreign_lines, inserts, vetoed
from recoupe.errors import CleanError
from recoupe.model.page import Page

ONCE = 2_000_000
ALONE = "read from the page's lines alone: trafilatura found no body"
PARTED = "trafilatura and the page's lines part: {share:.0%} of the body is in both"


def read_html(page: Page) -> tuple[Assembly, Metadata]:
    """The article of an HTML page and what is told of it. Raises ``CleanError``."""
    # cut into tags once; a page of millions of them is cut as it is read, and refused in time
    tags = list(tokens(page.text)) if len(page.text) < ONCE else None
    lines = dom_lines(page.text, tags)
    head = read_head(page.text, tags)
    traits = traits_of(lines)
    inside = in_reference(lines, reference_text(page.text))
    foreign = foreign_lines(lines, traits)
    free = inserts(foreign, traits)
    marks = vetoed(html_scores(scores(lines, traits), lines, inside), foreign)
    kept = region(marks, traits, inserts=free)
    heading = html_title(page.text, head, lines, traits, kept)
    marks = second_look(marks, lines, traits, kept, heading.choice)
    kept = region(marks, traits, inserts=free)
    found = verdicts(lines, traits, kept, heading.choice)
    refuse(traits, found, vouched=_vouched(page, head), film=_film(head))
    told = _told(page, head, lines, traits, found)
    told.warnings += _agreement(lines, kept, inside)
    if heading.line is not None:
        lines, found = [heading.line, *lines], [Verdict("title", heading.reason), *found]
    made = assemble(*without_dateline(lines, found, told))
    if made is None:
        raise CleanError("no article found in the page")
    return made, told


def _vouched(page: Page, head: Head) -> bool:
    """Whether the head or the address says that the page is one article."""
    kind = head.first("og:type")
    said = head.first("ld:headline", "article:published_time", "ld:datePublished")
    address = page.url or head.canonical
    return said is not None or (kind is not None and kind.value == "article") or is_slug(address)


def _film(head: Head) -> bool:
    """Whether the head says that the page is a video and no article."""
    kind = head.first("og:type")
    return kind is not None and kind.value.lower().startswith("video")


def _agreement(lines: list[Line], kept: list[bool], inside: list[bool]) -> list[str]:
    """A warning when one reading stands alone or the two differ on much of the body."""
    if not any(inside):
        return [ALONE]
    either = sum(len(x.text) for x, k, i in zip(lines, kept, inside, strict=True) if k or i)
    both = sum(len(x.text) for x, k, i in zip(lines, kept, inside, strict=True) if k and i)
    share = both / either if either else 0.0
    return [PARTED.format(share=share)] if share < 0.8 else []


def _told(
    page: Page, head: Head, lines: list[Line], traits: list[Traits], found: list[Verdict]
) -> Metadata:
    """What the head says; where it is silent, what the lines near the article say."""
    told = stated(head, page.fetched)
    near = near_lines(found, traits)
    spoken = language("\n".join(x.text for x, v in zip(lines, found, strict=True) if v.kept))
    published, updated = visible_days(
        lines, traits, found, fetched=page.fetched, language=spoken, url=page.url or head.canonical
    )
    told.published = told.published or published
    told.updated = told.updated or updated
    told.authors = told.authors or visible_authors(lines, traits, found, near)
    address = page.url or head.canonical
    told.outlet = told.outlet or visible_outlet(lines, traits, address, first_body(found))
    return told
