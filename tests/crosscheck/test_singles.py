from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Draft, Start


def values(story: Draft) -> list[str]:
    return [f.readings[0].value for f in story.check().findings if f.verdict == "single"]


def test_figures_a_desk_would_check_are_kept(draft: Start) -> None:
    story = draft({"a": "À 27 ans, il relie 3 pays avec 45 camions pour 8 euros.", "b": "Rien."})
    story.quantity("a", "27 ans", 27, "ans")
    story.quantity("a", "3 pays", 3, "pays")
    story.quantity("a", "45 camions", 45, "camions")
    story.quantity("a", "8 euros", 8, "euros")
    assert values(story) == ["45 camions", "8 euros"]


def test_a_figure_of_a_title_is_not_told_twice(draft: Start) -> None:
    story = draft({"a": "Crue : 340 foyers sans eau\nAu matin, 340 foyers manquaient d’eau."})
    story.quantity("a", "340 foyers", 340, "foyers")
    again = story.texts["a"].rindex("340 foyers")
    first = story.quantities["a"][0]
    story.quantities["a"].append(
        type(first)(span=type(first.span)(again, again + 10), value=340, unit="foyers")
    )
    assert values(story) == ["340 foyers"]
