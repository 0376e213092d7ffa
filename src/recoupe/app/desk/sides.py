"""Two or more sources of a story side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.app.desk.sides_facts import FactRow, FamilyRow, fact_rows, family_rows
from recoupe.app.desk.sides_sources import Source, chosen_among, sources_of
from recoupe.app.desk.sides_texts import TextRow, text_rows

if TYPE_CHECKING:
    from recoupe.model.story import Story
    from recoupe.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SidesPage:
    """The columns and what faces each other. ``names`` are titles of records by id."""

    story: Story
    sources: tuple[Source, ...]
    chosen: tuple[Source, ...]
    facts: tuple[FactRow, ...]
    families: tuple[FamilyRow, ...]
    texts: tuple[TextRow, ...]
    names: dict[str, str]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the chosen articles."""
        return tuple(source.article_id for source in self.chosen)

    def anchor(self, record_id: str) -> str:
        """The id of the place where a record stands, in a dossier as on this page."""
        from recoupe.exporters.environment import fragment

        return fragment(record_id)


def sides_page(workspace: Workspace, story_id: str, wanted: Sequence[str]) -> SidesPage:
    """The sources asked for beside each other.

    Raises ``StoreError``: ``store-unknown``, ``store-unbuilt``.
    """
    dossier = workspace.dossier(story_id)
    sources = sources_of(dossier)
    chosen = chosen_among(sources, dossier.story, wanted)
    families = tuple(family_rows(dossier, chosen))
    names = {f.id: f.question or f.slot for f in dossier.crosscheck.findings}
    names |= {f.id: f.speaker_name or "" for f in dossier.crosscheck.families}
    return SidesPage(
        story=dossier.story,
        sources=sources,
        chosen=chosen,
        facts=fact_rows(dossier, chosen),
        families=families,
        texts=tuple(text_rows(dossier, [s.article_id for s in chosen])),
        names=names,
    )
