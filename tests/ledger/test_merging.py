from __future__ import annotations

import pytest

from recoupe.ledger.drafting import Draft, drafted
from recoupe.ledger.merging import merge
from recoupe.model.article import Article
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Undertaking
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from tests.ledger.records import article, entity, marks, place


def promise(text: str, words: str, act: str, obligor: str, due: str | None = None) -> Undertaking:
    return Undertaking(
        span=place(text, words),
        cue=place(text, words.split(maxsplit=1)[0]),
        modality="announced",
        object=place(text, act),
        obligor=place(text, obligor),
        obligor_name=obligor,
        deadline=place(text, due) if due else None,
    )


def groups(*written: tuple[str, Undertaking], who: str = "Ilse Brandt") -> list[int]:
    """Sizes of the groups that undertakings of articles a, b, … are merged into."""
    names = "abcdef"
    here = [Evidence(article_id=names[n], span=place(t, who)) for n, (t, _) in enumerate(written)]
    known = Resolution(entities=(entity(who, "person", *here),))
    drafts: list[Draft] = []
    for n, (text, one) in enumerate(written):
        drafts += drafted(article(names[n], text), marks(names[n], one), len(drafts), known)
    return [len(group) for group in merge(drafts)]


FIRST = "Ilse Brandt a promis une aide de 2 millions d’euros."
SECOND = "Ilse Brandt a annoncé le déblocage de deux millions d’euros."
OTHER = "Ilse Brandt a annoncé le déblocage de trois millions d’euros."


def money(text: str, act: str) -> tuple[str, Undertaking]:
    return text, promise(text, text[:-1], act, "Ilse Brandt")


def test_one_large_amount_promised_by_one_person_is_one_commitment() -> None:
    one = money(FIRST, "une aide de 2 millions d’euros")
    two = money(SECOND, "le déblocage de deux millions d’euros")
    three = money(OTHER, "le déblocage de trois millions d’euros")
    assert groups(one, two) == [2]
    assert groups(one, three) == [1, 1]


@pytest.mark.parametrize(
    ("left", "right", "sizes"), [("en mai", "en mai", [2]), ("en mai", "en juin", [1, 1])]
)
def test_terms_without_a_value_are_compared_by_their_words(
    left: str, right: str, sizes: list[int]
) -> None:
    texts = [f"Ilse Brandt a promis de rouvrir le bac côtier {due}." for due in (left, right)]
    act = "rouvrir le bac côtier"
    pairs = [
        (t, promise(t, t[:-1], act, "Ilse Brandt", due))
        for t, due in zip(texts, (left, right), strict=True)
    ]
    assert groups(*pairs) == sizes


def test_the_title_and_the_body_say_one_promise() -> None:
    title = "Ilse Brandt promet de reloger les familles du port"
    body = "Lundi, Ilse Brandt s’est engagée à reloger les familles du port avant la fin du mois."
    text = f"{title}\n{body}"
    whole = Article(
        id="a",
        page_id="a",
        text=text,
        body=Span(len(title) + 1, len(text)),
        source=SourceMap.identity(len(text)),
    )
    first = promise(text, title, "reloger les familles du port", "Ilse Brandt")
    start = text.index("Ilse", len(title))
    act = text.index("reloger", start)
    second = Undertaking(
        span=Span(start, len(text) - 1),
        cue=Span(text.index("s’est"), text.index(" à reloger")),
        modality="announced",
        object=Span(act, act + len("reloger les familles du port")),
        obligor=Span(start, start + len("Ilse Brandt")),
        obligor_name="Ilse Brandt",
    )
    drafts = drafted(whole, marks("a", first, second), 0, Resolution())
    assert [d.title for d in drafts] == [True, False]
    assert [len(g) for g in merge(drafts)] == [2]
