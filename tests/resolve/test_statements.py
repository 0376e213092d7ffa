"""Speakers of quotations led back to entities, and long quotations cut where others cut."""

from __future__ import annotations

from recoupe.model.article import Article
from recoupe.model.entity import Entity, EntityKind, Statement
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Quotation
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.resolve.statements import resolve_statements


def article(name: str, text: str) -> Article:
    source = SourceMap.identity(len(text))
    return Article(id=name, page_id=name, text=text, body=Span(0, len(text)), source=source)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def entity(
    name: str, kind: EntityKind, at: tuple[str, Span], members: tuple[str, ...] = ()
) -> Entity:
    mentions = (Evidence(article_id=at[0], span=at[1]),)
    return Entity(id=f"{kind}-{name}", kind=kind, name=name, mentions=mentions, members=members)


def told(text: str, content: str, speaker: str | None, name: str | None) -> Quotation:
    return Quotation(
        content=span(text, content),
        mode="indirect",
        speaker=span(text, speaker) if speaker else None,
        speaker_name=name,
    )


def resolve(
    text: str, quotations: tuple[Quotation, ...], entities: tuple[Entity, ...]
) -> tuple[Statement, ...]:
    marks = Marks(article_id="a", quotations=quotations)
    return resolve_statements([article("a", text)], [marks], entities)


def test_speaker_is_the_person_mentioned_at_that_place() -> None:
    text = "Paul Durieux a dit que le pont tiendrait."
    person = entity("Paul Durieux", "person", ("a", span(text, "Paul Durieux")))
    (found,) = resolve(
        text, (told(text, "le pont tiendrait", "Paul Durieux", "Paul Durieux"),), (person,)
    )
    assert found.id == "s1"
    assert found.speakers == ("person-Paul Durieux",)
    assert found.speaker_reason


def test_pronoun_goes_by_the_resolved_name_and_says_so() -> None:
    text = "Paul Durieux est venu. Il a dit que le pont tiendrait."
    person = entity("Paul Durieux", "person", ("a", span(text, "Paul Durieux")))
    (found,) = resolve(text, (told(text, "le pont tiendrait", "Il", "Paul Durieux"),), (person,))
    assert found.speakers == ("person-Paul Durieux",)
    assert "pronom" in found.speaker_reason


def test_group_stands_for_its_members() -> None:
    text = "Les deux maires ont dit que le pont tiendrait."
    at = ("a", span(text, "Les deux maires"))
    one = entity("Anna Vial", "person", ("b", Span(0, 4)))
    two = entity("Jean Roch", "person", ("b", Span(5, 9)))
    group = entity("les deux maires", "group", at, (one.id, two.id))
    quotation = told(text, "le pont tiendrait", "Les deux maires", "les deux maires")
    (found,) = resolve(text, (quotation,), (one, two, group))
    assert found.speakers == (one.id, two.id)
    assert found.speaker_name == "Anna Vial; Jean Roch"


def test_unknown_speaker_keeps_the_name_without_entity() -> None:
    text = "Un passant a dit que le pont tiendrait."
    (found,) = resolve(text, (told(text, "le pont tiendrait", "Un passant", "un passant"),), ())
    assert found.speakers == ()
    assert found.speaker_name == "un passant"


def test_long_quotation_is_cut_where_another_outlet_cuts_it() -> None:
    first = "Le pont nord rouvrira lundi après travaux."
    second = "La gare maritime fermera durant cinq semaines."
    texts = {"a": f"« {first} {second} »", "b": f"« {second} »", "c": "« Rien de tout cela. »"}
    marks = [
        Marks(
            article_id=name,
            quotations=(
                Quotation(
                    content=Span(2, len(text) - 2), mode="direct", parts=(Span(2, len(text) - 2),)
                ),
            ),
        )
        for name, text in texts.items()
    ]
    articles = [article(name, text) for name, text in texts.items()]
    found = resolve_statements(articles, marks, ())
    contents = [s.content.span.of(texts[s.content.article_id]) for s in found]
    assert contents == [first, second, second, "Rien de tout cela."]
    assert [s.id for s in found] == ["s1", "s2", "s3", "s4"]
    assert [p.span for p in found[0].parts] == [found[0].content.span]


def test_long_quotation_stays_whole_when_the_other_holds_all_of_it() -> None:
    whole = "Le pont nord rouvrira lundi après travaux. La gare maritime fermera cinq semaines."
    texts = {"a": f"« {whole} »", "b": f"« {whole} »"}
    inner = Span(2, len(whole) + 2)
    marks = [
        Marks(
            article_id=name,
            quotations=(Quotation(content=inner, mode="direct", parts=(inner,)),),
        )
        for name in texts
    ]
    articles = [article(name, text) for name, text in texts.items()]
    assert len(resolve_statements(articles, marks, ())) == 2
