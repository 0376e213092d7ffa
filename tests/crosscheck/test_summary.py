from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start

TEXTS = {
    "a": "Le pont de Vaux\nLe pont de Vaux sur la rivière Orle compte 18 piliers de granit taillé. "
    "Il a été construit par les moines de la vallée, dit-on, au temps des foires. "
    "Cette merveille attire les peintres et les poètes de toute la région depuis longtemps.",
    "b": "Vaux et son pont\nSur la rivière Orle, le pont de Vaux compte 18 piliers de granit taillé. "
    "Elle coule lentement entre les saules et les jardins ouvriers de la ville basse.",
}


def lines(draft: Start) -> list[str]:
    story = draft(TEXTS)
    story.quantity("a", "18 piliers", 18, "piliers")
    story.quantity("b", "18 piliers", 18, "piliers")
    return [s.evidence.span.of(TEXTS[s.evidence.article_id]) for s in story.check().summary]


def test_the_supported_fact_comes_once(draft: Start) -> None:
    found = lines(draft)
    assert len([line for line in found if "18 piliers" in line]) == 1


def test_no_line_opens_with_a_pronoun(draft: Start) -> None:
    assert not any(line.startswith(("Il ", "Elle ", "Cette ")) for line in lines(draft))


def test_lines_say_which_articles_support_them(draft: Start) -> None:
    story = draft(TEXTS)
    story.quantity("a", "18 piliers", 18, "piliers")
    story.quantity("b", "18 piliers", 18, "piliers")
    first = story.check().summary[0]
    assert first.supported_by == ("a", "b")
    assert first.origins == 2


def test_a_quotation_torn_from_its_opening_is_left_out(draft: Start) -> None:
    quote = (
        "« Le pont tient encore debout. Nous n’attendrons plus les 18 piliers neufs », dit-elle."
    )
    story = draft({"a": "Vaux\n" + quote, "b": "Le pont\n" + quote})
    for name in ("a", "b"):
        story.quantity(name, "18 piliers", 18, "piliers")
    assert story.check().summary == ()
