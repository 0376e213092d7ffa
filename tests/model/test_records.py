"""A record without evidence cannot be built."""

from collections.abc import Callable

import pytest

from recoupe.errors import EvidenceError
from recoupe.model.commitment import Commitment
from recoupe.model.entity import Alias, Entity, Role
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Check, Finding, Reading, TimelineEvent
from recoupe.model.marks import Quotation
from recoupe.model.parse import Parse, Token
from recoupe.model.span import Span
from recoupe.model.story import Copy, Origin, Story

HERE = Evidence(article_id="a", span=Span(0, 4))


def test_no_span_no_record() -> None:
    builders: list[Callable[[], object]] = [
        lambda: Entity(id="p", kind="person", name="Awa Sorel", mentions=()),
        lambda: Role(text="ministre", evidence=()),
        lambda: Alias(name="A. Sorel", evidence=()),
        lambda: Reading(value="3", evidence=()),
        lambda: Finding(id="f", slot="s", kind="date", verdict="agreed", readings=()),
        lambda: Check(id="k", kind="weekday", verdict="doubt", reason="", evidence=()),
        lambda: TimelineEvent(id="t", label="x", when=None, status="held", evidence=()),
        lambda: Commitment(id="c", label="x", modality="agreed", strength="firm", evidence=()),
        lambda: Copy(members=("a", "b"), kind="partial", share=0.5, reason="", evidence=()),
        lambda: Quotation(content=Span(0, 4), mode="direct"),
    ]
    for build in builders:
        with pytest.raises(EvidenceError):
            build()


def test_a_single_finding_has_one_reading() -> None:
    readings = (Reading(value="3", evidence=(HERE,)), Reading(value="4", evidence=(HERE,)))
    with pytest.raises(EvidenceError):
        Finding(id="f", slot="s", kind="number", verdict="single", readings=readings)


def test_support_counts_origins_not_articles() -> None:
    story = Story(
        id="s",
        title="t",
        articles=("a", "b", "c"),
        origins=(
            Origin(id="o1", members=("a", "b"), first="a", reuse=0.9, reason=""),
            Origin(id="o2", members=("c",), first="c", reuse=0.0, reason=""),
        ),
    )
    assert story.support({"a", "b"}) == 1
    assert story.support({"b", "c"}) == 2
    assert story.origin_of("b") == "o1"


def test_parse_finds_tokens_and_sentences_by_offset() -> None:
    words = [("Il", 0, 0), ("pleut", 3, 0), (".", 8, 0), ("Oui", 11, 1)]
    tokens = tuple(
        Token(i, start, start + len(word), word, word, "X", "dep", 1 if s == 0 else 3, "", s)
        for i, (word, start, s) in enumerate(words)
    )
    parse = Parse(
        text="Il pleut. \nOui",
        tokens=tokens,
        sentences=(Span(0, 9), Span(11, 14)),
        sentence_tokens=((0, 3), (3, 4)),
        names=(),
    )
    assert [t.text for t in parse.tokens_in(Span(4, 12))] == ["pleut", ".", "Oui"]
    assert parse.sentence_at(8) == 0
    assert parse.sentence_at(12) == 1
    assert [t.text for t in parse.children(1)] == ["Il", "."]
