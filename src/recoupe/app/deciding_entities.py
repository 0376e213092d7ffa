"""What people decide about entities: one or two, another name, or nobody at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recoupe.app.ledger_recording import Signed, record
from recoupe.errors import DecisionError
from recoupe.ledger.anchoring import anchor
from recoupe.model.dossier import Dossier
from recoupe.model.entity import Entity
from recoupe.model.event import Anchor, Change, Event, Target
from recoupe.model.evidence import Evidence

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


def merge_entities(
    dossier: Dossier, entity_id: str, others: Sequence[str], workspace: Workspace, signed: Signed
) -> Event:
    """The entities are one, under the id and name of the first."""
    others = [one for one in dict.fromkeys(others) if one != entity_id]
    if not others:
        raise DecisionError("a merge needs two entities")
    merged = [entity_of(dossier, one) for one in (entity_id, *others)]
    if len({entity.kind for entity in merged}) > 1:
        raise DecisionError("entities of different kinds are not one")
    anchors = tuple(a for entity in merged for a in samples(dossier, entity))
    target = Target(kind="entity", id=entity_id, anchors=anchors)
    return record(workspace, "merge", target, signed, others=tuple(others))


def split_entity(
    dossier: Dossier,
    entity_id: str,
    leaving: Sequence[Evidence],
    workspace: Workspace,
    signed: Signed,
) -> Event:
    """The mentions ``leaving`` are somebody else."""
    from recoupe.pipeline.entity_anchors import key_of

    entity = entity_of(dossier, entity_id)
    told = entity.mentions + entity.descriptions
    if not leaving or not set(leaving) < set(told):
        raise DecisionError("some mentions must leave and some must stay")
    gone = tuple(mention_anchor(dossier, one) for one in leaving)
    kept = tuple(a for a in samples(dossier, entity) if a not in gone)
    target = Target(kind="entity", id=entity_id, anchors=(*kept, *gone))
    return record(workspace, "split", target, signed, others=tuple(key_of(one) for one in gone))


def correct_entity(
    dossier: Dossier,
    entity_id: str,
    changes: Sequence[Change],
    workspace: Workspace,
    signed: Signed,
) -> Event:
    """The entity has another ``name`` or ``country``."""
    wrong = [one.field for one in changes if one.field not in ("name", "country")]
    if wrong or not changes:
        raise DecisionError("an entity's name and country can be corrected")
    entity = entity_of(dossier, entity_id)
    target = Target(kind="entity", id=entity_id, anchors=samples(dossier, entity))
    return record(workspace, "correct", target, signed, changes=tuple(changes))


def reject_entity(dossier: Dossier, entity_id: str, workspace: Workspace, signed: Signed) -> Event:
    """The words name nobody."""
    entity = entity_of(dossier, entity_id)
    target = Target(kind="entity", id=entity_id, anchors=samples(dossier, entity))
    return record(workspace, "reject", target, signed)


def entity_of(dossier: Dossier, entity_id: str) -> Entity:
    """The entity of that id. Raises ``DecisionError`` (``decision-unknown``)."""
    try:
        return dossier.resolution.entity(entity_id)
    except KeyError:
        message = f"{dossier.story.id} has no entity {entity_id}"
        raise DecisionError(message, code="decision-unknown") from None


def samples(dossier: Dossier, entity: Entity) -> tuple[Anchor, ...]:
    """One anchor for each wording of each article."""
    found: dict[tuple[str, str], Anchor] = {}
    for evidence in entity.mentions or entity.descriptions:
        one = mention_anchor(dossier, evidence)
        found.setdefault((one.article_id, one.words), one)
    return tuple(found.values())


def mention_anchor(dossier: Dossier, evidence: Evidence) -> Anchor:
    """The anchor of one mention."""
    return anchor(dossier.article(evidence.article_id), evidence.span)
