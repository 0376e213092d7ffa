"""The search index: what goes in comes out, by its words and by its facets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.errors import StoreError
from recoupe.storage import search_words
from recoupe.storage.search import Asked, find
from recoupe.storage.search_facets import BLOCK
from recoupe.storage.search_index import Index, Item, indexing
from recoupe.storage.search_matching import Term
from recoupe.storage.workspace import Workspace, open_workspace
from recoupe.text.folding import bare_words

BODY = "Le bac de Liron reste à quai.\nLa sécurité des passagers passe avant, dit l’armateur."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.db", create=True) as opened:
        yield opened


def item(one: str, text: str = BODY, title: str = "", **more: object) -> Item:
    given = {"kind": "article", "owner": one, "id": one, "title": title, "text": text}
    return Item(**(given | more))  # type: ignore[arg-type]


def put(workspace: Workspace, *items: Item) -> None:
    with workspace.transaction(), indexing(workspace) as index:
        for one in items:
            index.put("article", one.owner, [one])


def take_away(workspace: Workspace, one: str) -> None:
    with workspace.transaction(), indexing(workspace) as index:
        index.put("article", one, [])


def term(words: str, **more: bool) -> Term:
    return Term(words=tuple(bare_words(words)), **more)


def found(workspace: Workspace, *terms: Term, **filters: object) -> list[str]:
    asked = Asked(terms=terms or None, **filters)  # type: ignore[arg-type]
    return [hit.id for hit in find(workspace, asked).hits]


@pytest.mark.parametrize(
    "terms",
    [
        (term("securite"),),
        (term("passager"), term("armateurs")),
        (term("sécurités des passager"),),
        (term("arma", begins=True),),
        (term("bac"), term("avion", kept_out=True)),
    ],
)
def test_words_are_found_in_any_inflection(workspace: Workspace, terms: tuple[Term, ...]) -> None:
    put(workspace, item("a"), item("b", "Rien de tel dans cette page."))
    assert found(workspace, *terms) == ["a"]


@pytest.mark.parametrize(
    "terms",
    [
        (term("passagers sécurité"),),  # not side by side in that order
        (term("quai"), term("armateur", kept_out=True)),
        (term("quai"), term("avion")),
        (term("rmateur", begins=True),),
        (term("quai", kept_out=True),),
    ],
)
def test_what_is_not_there_is_not_found(workspace: Workspace, terms: tuple[Term, ...]) -> None:
    put(workspace, item("a"))
    assert found(workspace, *terms) == []


def test_the_exact_word_comes_first_then_the_title_then_the_latest(workspace: Workspace) -> None:
    put(
        workspace,
        item("old", "Le ferry attend la marée.", day=date(2031, 1, 1)),
        item("titled", "Un mot.", "Deux ferrys arrivent", day=date(2030, 1, 1)),
        item("new", "Un ferry rentre au port.", day=date(2031, 2, 1)),
        item("stem", "Les ferrys du port.", day=date(2032, 2, 1)),
    )
    assert found(workspace, term("ferry")) == ["new", "old", "titled", "stem"]
    assert found(workspace, term("ferry"), order="latest") == ["stem", "new", "old", "titled"]
    assert found(workspace, term("ferry"), order="earliest") == ["titled", "old", "new", "stem"]


def test_filters_leave_what_has_the_value(workspace: Workspace) -> None:
    put(
        workspace,
        item("a", outlet="Le Ponton", section="Ports", day=date(2031, 3, 1), themes=("health",)),
        item("b", outlet="Rives", section="Ports", day=date(2030, 3, 1), people=("Mina Oulaye",)),
        item("c"),
    )
    assert found(workspace, term("bac"), outlet="Le Ponton") == ["a"]
    assert found(workspace, section="Ports") == ["a", "b"]
    assert found(workspace, theme="health") == ["a"]
    assert found(workspace, person="mina oulaye") == ["b"]
    assert found(workspace, since=date(2031, 1, 1)) == ["a"]
    assert found(workspace, until=date(2030, 12, 31)) == ["b"]
    assert found(workspace, kind="article") == ["a", "b", "c"]
    assert found(workspace, kind="entity") == []
    assert found(workspace, outlet="Le Phare") == []
    assert found(workspace, theme="justice") == []


def test_facets_count_everything_found(workspace: Workspace) -> None:
    put(
        workspace,
        *(item(f"a{n}", outlet="Le Ponton", day=date(2031, 1, 1)) for n in range(30)),
        *(item(f"b{n}", outlet="Rives", people=("Mina Oulaye",)) for n in range(5)),
    )
    whole = find(workspace, Asked(terms=(term("bac"),), outlet="Rives"))
    assert whole.total == 5
    assert [(c.shown, c.items) for c in whole.facets["outlet"]] == [("Le Ponton", 30), ("Rives", 5)]
    assert [(c.shown, c.items) for c in whole.facets["person"]] == [("Mina Oulaye", 5)]
    assert whole.facets["year"] == ()
    assert [c.items for c in find(workspace, Asked(terms=(term("bac"),))).facets["year"]] == [30]
    pages = [find(workspace, Asked(), offset=n, limit=10).hits for n in (0, 10, 20, 30)]
    assert len({hit.id for page in pages for hit in page}) == 35


def test_what_changes_is_found_by_its_new_words_alone(workspace: Workspace) -> None:
    put(workspace, item("a"), item("b"))
    put(workspace, item("a", "Le phare est éteint.", outlet="Rives"))
    assert found(workspace, term("quai")) == ["b"]
    assert found(workspace, term("phare")) == ["a"]
    take_away(workspace, "a")
    assert found(workspace, term("phare")) == []
    assert found(workspace) == ["b"]
    assert workspace.database.row(
        "SELECT count(*) FROM search_words WHERE search_words MATCH 'phare'"
    ) == (0,)


def test_people_and_themes_outlive_another_reading(workspace: Workspace) -> None:
    put(workspace, item("a", people=("Mina Oulaye",), themes=("health",)))
    put(workspace, item("a", "Autre texte."))
    assert found(workspace, person="mina oulaye", theme="health") == ["a"]


def test_many_items_are_spread_over_blocks(workspace: Workspace) -> None:
    count = 3 * BLOCK + 7
    put(workspace, *(item(f"a{n:04d}", f"mot{n % 7}", section=f"s{n % 3}") for n in range(count)))
    whole = find(workspace, Asked(section="s1"))
    assert whole.total == len([n for n in range(count) if n % 3 == 1])
    assert find(workspace, Asked(terms=(term("mot3"),))).total == len(range(3, count, 7))


def test_other_rules_begin_the_index_anew(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(workspace, item("a"))
    monkeypatch.setattr(search_words, "RULES", "another")
    assert not search_words.are_there(workspace.database)
    put(workspace, item("b"))
    assert found(workspace, term("bac")) == ["b"]


def test_an_sqlite_that_cannot_search_says_so(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Plain:
        sqlite_version = "3.40"
        OperationalError = sqlite3.OperationalError

        @staticmethod
        def connect(_: str) -> Plain:
            return Plain()

        def execute(self, _: str) -> None:
            raise sqlite3.OperationalError("no such module: fts5")

        def close(self) -> None: ...

    monkeypatch.setattr(search_words, "sqlite3", Plain)
    with pytest.raises(StoreError) as caught:
        put(workspace, item("a"))
    assert caught.value.code == "store-no-search"
    assert "FTS5" in caught.value.message


def test_a_failure_leaves_the_index_as_it_was(workspace: Workspace) -> None:
    put(workspace, item("a"))
    with pytest.raises(ZeroDivisionError), workspace.transaction(), indexing(workspace) as index:
        replaced(index)
        raise ZeroDivisionError
    assert found(workspace, term("quai")) == ["a"]


def replaced(index: Index) -> None:
    index.put("article", "a", [item("a", "Tout autre chose.")])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=40), st.booleans(), st.booleans())
def test_any_text_can_be_indexed_and_searched(
    workspace: Workspace, text: str, begins: bool, kept_out: bool
) -> None:
    put(workspace, item("a", text, text[:10]))
    one = term(text, begins=begins, kept_out=kept_out)
    find(workspace, Asked(terms=(one, term("bac"))))
    find(workspace, Asked(terms=(one,), outlet=text, person=text))
