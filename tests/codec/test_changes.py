"""What changed between two dossiers."""

from __future__ import annotations

from typing import Any

from recoupe.codec.changes import find_changes

Json = dict[str, Any]


def reference(article: str, text: str) -> Json:
    return {
        "article": article, "start": 0, "end": len(text), "text": text, "sha256": "", "raw": [],
    }  # fmt: skip


def dossier(**lists: list[Json]) -> Json:
    articles = [{"id": "a", "title": "Crue", "outlet": None, "page": {"id": "p1"}}]
    return {"format": "recoupe-dossier/1", "articles": articles, **lists}


def event(label: str, words: str, status: str) -> Json:
    return {
        "id": "T001", "label": label, "when": "2031-05-02", "status": status, "place": None,
        "evidence": [reference("a", words)],
    }  # fmt: skip


def finding(value: str, verdict: str = "agreed") -> Json:
    readings = [{"value": value, "origins": 2, "evidence": [reference("a", value)]}]
    return {"id": "F001", "question": "Combien ?", "verdict": verdict, "readings": readings}


def test_nothing_changes_between_equal_dossiers() -> None:
    one = dossier(timeline=[event("la crue", "la crue", "planned")], findings=[finding("3 morts")])
    assert find_changes(one, one) == []


def test_an_event_that_was_planned_is_held() -> None:
    before = dossier(timeline=[event("la fête aura lieu", "la fête", "planned")])
    after = dossier(timeline=[event("la fête a eu lieu", "la fête", "held")])
    found = find_changes(before, after)
    assert [(c.section, c.what, c.before, c.after) for c in found] == [
        ("timeline", "changed", "planned", "held")
    ]
    assert found[0].evidence[0]["text"] == "la fête"


def test_records_come_and_go() -> None:
    found = find_changes(dossier(findings=[finding("3 morts")]), dossier(findings=[]))
    assert [(c.what, c.before) for c in found] == [("removed", "3 morts (2)")]
    found = find_changes(dossier(findings=[]), dossier(findings=[finding("3 morts")]))
    assert [(c.what, c.after) for c in found] == [("added", "3 morts (2)")]


def test_facts_of_one_origin_are_no_news() -> None:
    assert find_changes(dossier(), dossier(findings=[finding("3 morts", "single")])) == []


def test_a_new_page_is_named_by_its_outlet() -> None:
    after = dossier()
    after["articles"].append(
        {"id": "b", "title": "Digue", "outlet": "L’Écho", "page": {"id": "p2"}}
    )
    found = find_changes(dossier(), after)
    assert [(c.section, c.what, c.title) for c in found] == [
        ("articles", "added", "L’Écho : Digue")
    ]


def test_the_same_page_under_another_id_is_the_same() -> None:
    before = dossier(timeline=[event("la fête", "la fête", "held")])
    after = dossier(timeline=[event("la fête", "la fête", "held")])
    after["articles"][0]["id"] = "z"
    after["timeline"][0]["evidence"][0]["article"] = "z"
    assert find_changes(before, after) == []
