from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.crosscheck.framing import framing_findings
from recoupe.model.finding import Finding

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start


def framing(draft: Start, a: str, b: str) -> list[Finding]:
    return framing_findings(draft({"a": a, "b": b}).material())


def test_two_parties_or_four_partners(draft: Start) -> None:
    found = framing(
        draft,
        "Les deux parties ont parlé du fleuve.",
        "Les quatre partenaires ont parlé du fleuve dans un format quadripartite.",
    )
    assert [(f.slot, f.verdict, f.severity) for f in found] == [
        ("framing:sides", "framing", "medium")
    ]
    assert [len(r.evidence) for r in found[0].readings] == [1, 2]


def test_who_came_along(draft: Start) -> None:
    found = framing(
        draft,
        "Les délégations des deux îles incluent des officiers du port.",
        "Les maires ont tenu une séance élargie avec leurs experts.",
    )
    assert [f.slot for f in found] == ["role:delegations"]


def test_praise_here_and_blame_there(draft: Start) -> None:
    found = framing(
        draft,
        "La junte d’Orlane peine à convaincre. Le régime recule.",
        "Cette rencontre historique est une étape majeure pour Orlane.",
    )
    assert [(f.slot, f.severity) for f in found] == [("framing:tone", "high")]


def test_words_of_a_speaker_do_not_set_the_tone_of_the_article(draft: Start) -> None:
    story = draft(
        {
            "a": "La junte d’Orlane peine à convaincre. Le régime recule.",
            "b": "« Une rencontre historique, une étape majeure », dit le maire.",
        }
    )
    story.statement("b", "Une rencontre historique, une étape majeure", "le maire", "direct")
    assert framing_findings(story.material()) == []
