from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

from recoupe.exporters.svg_copies import branches
from recoupe.exporters.svg_dossier import pictures_of
from recoupe.model.finding import Crosscheck, TimelineEvent
from recoupe.model.story import Copy, Origin
from tests.dossier_sample import at, day, make_dossier

DOSSIER = make_dossier()


def signs(svg: str, prefix: str) -> list[str]:
    root = ET.fromstring(svg)
    found = [(e.get("class") or "-").split()[0] for e in root if e.tag != "text"]
    return [kind.removeprefix(prefix) for kind in found if kind.startswith(prefix)]


def test_the_map_shows_the_four_states() -> None:
    svg = pictures_of(DOSSIER).matrix
    legend, cells = signs(svg, "state-")[:4], signs(svg, "state-")[4:]
    assert legend == ["says", "otherwise", "silent", "could-not-know"]
    assert cells == ["says", "otherwise", "could-not-know", "says", "silent", "says"]
    text = ET.fromstring(svg).findtext("desc") or ""
    assert "Date de la rencontre : dit [1], dit autre chose [2], ne pouvait pas savoir [3]" in text


def test_the_tree_puts_copies_under_what_they_took_from() -> None:
    tree = branches(DOSSIER)
    assert [(b.number, b.origin, b.depth, b.parent) for b in tree] == [
        (1, 1, 0, None), (2, 1, 1, 1), (3, 2, 0, None),
    ]  # fmt: skip
    assert "reprend [1] (40 % · Reprise partielle)" in pictures_of(DOSSIER).copies


def test_a_copy_of_a_copy_hangs_under_the_closer_one() -> None:
    def shared(left: str, right: str, share: float) -> Copy:
        return Copy(
            members=(left, right), kind="partial", share=share, reason="prose",
            evidence=(at("one", "kilomètres de digues"),),
        )  # fmt: skip

    story = replace(
        DOSSIER.story,
        origins=(
            Origin(id="o1", members=("one", "two", "three"), first="one", reuse=1, reason=""),
        ),
        copies=(
            shared("one", "two", 0.3),
            shared("one", "three", 0.1),
            shared("two", "three", 0.9),
        ),
    )
    tree = branches(replace(DOSSIER, story=story))
    assert [(b.number, b.parent, b.depth) for b in tree] == [(1, None, 0), (2, 1, 1), (3, 2, 2)]


def test_no_tie_among_an_origin_is_a_chain_to_its_first() -> None:
    origin = Origin(id="o1", members=("one", "two", "three"), first="two", reuse=0, reason="")
    story = replace(DOSSIER.story, origins=(origin,), copies=())
    tree = branches(replace(DOSSIER, story=story))
    assert [(b.number, b.parent) for b in tree] == [(2, None), (1, 2), (3, 2)]
    assert all(b.copy is None for b in tree)


def test_the_timeline_has_a_sign_for_each_status() -> None:
    events = tuple(
        TimelineEvent(
            id=f"t{k}", label=f"fait {k}", status=status,  # type: ignore[arg-type]
            when=day(f"2025-05-{k + 10}"),
            evidence=(at("one", "mardi 6 mai"),),
        )
        for k, status in enumerate(("held", "planned", "ongoing", "cancelled"))
    )  # fmt: skip
    dossier = replace(DOSSIER, crosscheck=Crosscheck(timeline=events))
    svg = pictures_of(dossier).timeline
    assert sorted(set(signs(svg, "status-"))) == ["cancelled", "held", "ongoing", "planned"]
    assert "13 mai 2025 : fait 3 (annulé)" in svg


def test_nothing_to_draw_is_no_picture() -> None:
    alone = replace(
        DOSSIER, articles=DOSSIER.articles[:1], pages=DOSSIER.pages[:1], marks=DOSSIER.marks[:1],
        crosscheck=Crosscheck(),
        story=replace(
            DOSSIER.story, articles=("one",), copies=(),
            origins=(Origin(id="o1", members=("one",), first="one", reuse=0, reason=""),),
        ),
    )  # fmt: skip
    made = pictures_of(alone)
    assert (made.timeline, made.copies, made.matrix) == ("", "", "")


def test_words_of_pages_are_escaped_and_pictures_are_the_same_twice() -> None:
    asked = replace(DOSSIER.crosscheck.findings[0], question="<script>alert(1)</script>")
    dossier = replace(DOSSIER, crosscheck=replace(DOSSIER.crosscheck, findings=(asked,)))
    made = pictures_of(dossier)
    assert made == pictures_of(dossier)
    assert "&lt;script&gt;" in made.matrix
    for svg in (made.copies, made.matrix):
        assert "<script" not in svg
        assert not re.search(r"\sstyle=", svg)
