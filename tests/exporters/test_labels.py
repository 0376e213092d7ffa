from __future__ import annotations

from typing import get_args

import pytest

from recoupe.exporters.environment import flat, fragment, short, typeset
from recoupe.exporters.labels import french_reason, joined, label, note, plural, rows
from recoupe.model import article, commitment, entity, finding, marks, story, when


@pytest.mark.parametrize(
    ("scope", "values"),
    [
        ("kind", get_args(finding.FindingKind)),
        ("kinds", get_args(finding.FindingKind)),
        ("verdict", get_args(finding.Verdict)),
        ("level", get_args(finding.Level)),
        ("severity", get_args(finding.Severity)),
        ("relation", get_args(finding.Relation)),
        ("modality", get_args(marks.Modality)),
        ("strength", get_args(marks.Strength)),
        ("mode", get_args(marks.Mode)),
        ("deadline", get_args(commitment.DeadlineKind)),
        ("entity", get_args(entity.EntityKind)),
        ("block", get_args(article.Label)),
        ("copy", get_args(story.CopyKind)),
        ("basis", get_args(when.Basis)),
    ],
)
def test_every_value_has_a_label(scope: str, values: tuple[str, ...]) -> None:
    assert values
    for value in values:
        assert rows()[scope, value][0]


def test_an_unknown_value_is_shown_as_it_is() -> None:
    assert label("new-kind", "kind") == "new-kind"
    assert note("new-kind", "kind") == ""


def test_french_counts_zero_and_one_as_singular() -> None:
    assert [plural(n, "bloc") for n in (0, 1, 2)] == ["0\u00a0bloc", "1\u00a0bloc", "2\u00a0blocs"]
    assert plural(3, "autre passage", "autres passages") == "3\u00a0autres passages"
    assert [joined(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a et b", "a, b et c"]


def test_reasons_are_told_in_french() -> None:
    assert french_reason("copyright mark") == "mention de droits"
    assert french_reason("cue: a lire aussi") == "indice : « a lire aussi »"
    assert french_reason("something new") == "something new"


def test_words_for_a_page() -> None:
    assert short("un deux trois", 9) == "un deux …"
    assert short("court", 9) == "court"
    assert len(short("x" * 300, 50)) <= 51
    assert flat(" a\n\n b ") == "a b"
    assert typeset("Qui « dit » quoi ?") == "Qui «\u00a0dit\u00a0» quoi\u00a0?"
    assert fragment('f 1/é"<') == "r-f-1-é-"
