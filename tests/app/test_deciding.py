from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recoupe.app import deciding_entities, deciding_stories, ledger_deciding
from recoupe.app.adding import add
from recoupe.app.decisions import decisions
from recoupe.app.ledger_recording import Signed
from recoupe.app.refreshing import refresh
from recoupe.codec.chain import broken_links
from recoupe.errors import DecisionError, StoreError
from recoupe.model.dossier import Dossier
from recoupe.model.entity import Entity
from recoupe.model.event import Change
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.workspaces import (
    CLOCK,
    DAM,
    DAM_AGAIN,
    FERRY,
    ToyPack,
    add_pieces,
    home,
    owning,
    row,
    stories,
    write_rows,
)

undo = owning(ledger_deciding.undo)
merge_stories = owning(deciding_stories.merge_stories)
split_story = owning(deciding_stories.split_story)
retitle_story = owning(deciding_stories.retitle_story)
merge_entities = owning(deciding_entities.merge_entities)
split_entity = owning(deciding_entities.split_entity)
correct_entity = owning(deciding_entities.correct_entity)
reject_entity = owning(deciding_entities.reject_entity)
LINA = Signed(by="Lina", reason="même affaire")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    add_pieces(tmp_path / "recoupe.db")
    return tmp_path / "recoupe.db"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with open_workspace(path) as opened:
        yield opened


def dossier_of(workspace: Workspace, article: str) -> Dossier:
    refresh(workspace)
    return workspace.dossier(workspace.homes()[article])


def entity(dossier: Dossier, name: str) -> Entity:
    return next(e for e in dossier.resolution.entities if e.name == name)


def test_merged_stories_are_one_under_the_first_id_until_undone(
    path: Path, workspace: Workspace
) -> None:
    before = stories(path)
    chess, dam = home(path, "r5"), home(path, "r1")
    event = merge_stories(workspace, chess, [dam], LINA)
    refreshed = refresh(workspace)
    assert stories(path)[chess] == {"r1", "r2", "r5"}
    assert refreshed.rebuilt == (chess,)
    assert "réunis par décision de Lina : même affaire" in workspace.story(chess).reasons
    undo(workspace, event.id[:10], Signed(by="Omar", reason="deux affaires"))
    refresh(workspace)
    assert stories(path) == before


def test_a_new_page_of_a_merged_story_comes_to_it(path: Path, workspace: Workspace) -> None:
    chess, dam = home(path, "r5"), home(path, "r1")
    merge_stories(workspace, chess, [dam], LINA)
    add_pieces(path, [(DAM[0], DAM[1] + "\n\nLa foule a applaudi.")], first=9)
    assert stories(path)[chess] == {"r1", "r2", "r5", "r9"}


def test_split_articles_stay_apart_and_the_likest_follow_them(
    path: Path, workspace: Workspace
) -> None:
    dam = home(path, "r1")
    split_story(workspace, dam, ["r2"], LINA)
    refresh(workspace)
    assert stories(path)[dam] == {"r1"}
    assert home(path, "r2") != dam
    titles = [workspace.story(home(path, one)).title for one in ("r1", "r2")]
    assert titles == [DAM[0], DAM_AGAIN[0]]
    add_pieces(path, [(DAM[0], DAM[1] + "\n\nLa foule a applaudi.")], first=9)
    assert stories(path)[dam] == {"r1", "r9"}
    assert home(path, "r2") != dam


def test_a_later_decision_goes_before_an_earlier_one(path: Path, workspace: Workspace) -> None:
    dam = home(path, "r1")
    split_story(workspace, dam, ["r2"], LINA)
    refresh(workspace)
    merge_stories(workspace, dam, [home(path, "r2")], LINA)
    refresh(workspace)
    assert stories(path)[dam] == {"r1", "r2"}


def test_undoing_an_undoing_brings_the_decision_back(path: Path, workspace: Workspace) -> None:
    chess, dam = home(path, "r5"), home(path, "r1")
    event = merge_stories(workspace, chess, [dam], LINA)
    undone = undo(workspace, event.id, LINA)
    undo(workspace, undone.id, LINA)
    refresh(workspace)
    assert home(path, "r1") == home(path, "r5")
    assert [one.state for one in decisions(workspace)] == ["holds", "undone", "holds"]
    assert broken_links(workspace.register.events()) == ()


def test_a_title_given_by_people_stays(path: Path, workspace: Workspace) -> None:
    dam = home(path, "r1")
    retitle_story(workspace, dam, "L’eau du Tamba", LINA)
    refresh(workspace)
    add_pieces(path, [(DAM[0], DAM[1] + "\n\nLa foule a applaudi.")], first=9)
    assert workspace.story(dam).title == workspace.dossier(dam).story.title == "L’eau du Tamba"
    assert workspace.list_stories(order="articles")[0].title == "L’eau du Tamba"


def test_merged_entities_are_one_also_after_the_story_grew(
    path: Path, workspace: Workspace
) -> None:
    before = dossier_of(workspace, "r1")
    first, second = entity(before, "Mariam Oulaye"), entity(before, "Paul Sagna")
    event = merge_entities(before, first.id, [second.id], workspace, LINA)
    dossier = dossier_of(workspace, "r1")
    one = entity(dossier, "Mariam Oulaye")
    assert set(one.mentions) == set(first.mentions + second.mentions)
    assert "Paul Sagna" in {alias.name for alias in one.aliases}
    assert "Paul Sagna" not in {e.name for e in dossier.resolution.entities}
    assert one.merged_because[-1] == "décision de Lina : même affaire"
    add_pieces(path, [("Tamba : Paul Sagna et le barrage", DAM[1])], first=9)
    grown = entity(dossier_of(workspace, "r9"), "Mariam Oulaye")
    assert {e.article_id for e in grown.mentions} == {"r1", "r2", "r9"}
    undo(workspace, event.id, LINA)
    assert entity(dossier_of(workspace, "r1"), "Paul Sagna").mentions


def test_mentions_that_leave_are_somebody_else(workspace: Workspace) -> None:
    before = dossier_of(workspace, "r1")
    person = entity(before, "Mariam Oulaye")
    leaving = [e for e in person.mentions if e.article_id == "r2"]
    split_entity(before, person.id, leaving, workspace, LINA)
    dossier = dossier_of(workspace, "r1")
    found = [e for e in dossier.resolution.entities if e.name == "Mariam Oulaye"]
    assert [{m.article_id for m in e.mentions} for e in found] == [{"r1"}, {"r2"}]
    assert len({e.id for e in dossier.resolution.entities}) == len(dossier.resolution.entities)


def test_names_are_corrected_and_what_names_nobody_goes(workspace: Workspace) -> None:
    before = dossier_of(workspace, "r1")
    person, other = entity(before, "Mariam Oulaye"), entity(before, "Paul Sagna")
    changes = [
        Change(field="name", value="Mariama Oulaye"),
        Change(field="country", value="BJ"),
    ]
    correct_entity(before, person.id, changes, workspace, LINA)
    reject_entity(before, other.id, workspace, LINA)
    dossier = dossier_of(workspace, "r1")
    named = entity(dossier, "Mariama Oulaye")
    assert named.country == "BJ"
    assert named.aliases[0].name == "Mariam Oulaye"
    assert "Paul Sagna" not in {e.name for e in dossier.resolution.entities}


def test_only_the_dossiers_that_a_decision_touches_are_rebuilt(workspace: Workspace) -> None:
    before = dossier_of(workspace, "r1")
    reject_entity(before, entity(before, "Paul Sagna").id, workspace, LINA)
    assert refresh(workspace).rebuilt == (before.story.id,)


def test_decisions_that_make_no_sense_are_refused(path: Path, workspace: Workspace) -> None:
    dam = home(path, "r1")
    dossier = dossier_of(workspace, "r1")
    person = entity(dossier, "Mariam Oulaye")
    place = next(e for e in dossier.resolution.entities if e.kind != "person")
    wrong: list[Callable[[], object]] = [
        lambda: merge_stories(workspace, dam, [dam], LINA),
        lambda: merge_stories(workspace, dam, [home(path, "r5")], Signed(by=" ")),
        lambda: split_story(workspace, dam, ["r1", "r2"], LINA),
        lambda: split_story(workspace, dam, ["r5"], LINA),
        lambda: retitle_story(workspace, dam, " ", LINA),
        lambda: merge_entities(dossier, person.id, [], workspace, LINA),
        lambda: merge_entities(dossier, person.id, [place.id], workspace, LINA),
        lambda: merge_entities(dossier, person.id, ["person-99"], workspace, LINA),
        lambda: split_entity(dossier, person.id, person.mentions, workspace, LINA),
        lambda: correct_entity(dossier, person.id, [], workspace, LINA),
        lambda: undo(workspace, "", LINA),
        lambda: undo(workspace, "abc", LINA),
    ]
    for decide in wrong:
        with pytest.raises(DecisionError):
            decide()
    with pytest.raises(StoreError):
        merge_stories(workspace, dam, ["s-nothing"], LINA)
    assert workspace.register.events() == ()


def test_a_decision_is_undone_once(path: Path, workspace: Workspace) -> None:
    event = merge_stories(workspace, home(path, "r1"), [home(path, "r5")], LINA)
    undo(workspace, event.id, LINA)
    with pytest.raises(DecisionError):
        undo(workspace, event.id, LINA)


def test_who_and_when_are_kept(path: Path, workspace: Workspace) -> None:
    at = datetime(2031, 7, 1, tzinfo=UTC)
    event = merge_stories(
        workspace, home(path, "r1"), [home(path, "r5")], Signed(by=" Lina ", at=at)
    )
    assert (event.by, event.at) == ("Lina", at)
    assert {a.words for a in event.target.anchors} >= {DAM[0]}


def test_a_merge_of_copies_of_two_outlets_names_each(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    rows = [row(1, DAM, outlet="Le Ponton"), row(2, DAM, outlet="Rivages"), row(3, FERRY)]
    add(write_rows(tmp_path / "rows", rows), path, make_pack=ToyPack, clock=lambda: CLOCK)
    with open_workspace(path) as workspace:
        split_story(workspace, home(path, "r1"), ["r2"], LINA)
        refresh(workspace)
        assert home(path, "r1") != home(path, "r2")
