"""Stories, and the dossiers built of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from recoupe.codec.counts import counts, presses
from recoupe.errors import StoreError
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.page import Page
from recoupe.model.story import Story
from recoupe.storage.database import Shelf
from recoupe.storage.packing import pack, storable, unpack

SAVE = """
INSERT INTO story (id, title, articles, origins, earliest, latest, made, changed, input, record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, articles = excluded.articles,
  origins = excluded.origins, earliest = excluded.earliest, latest = excluded.latest,
  changed = CASE WHEN input = excluded.input THEN changed ELSE excluded.changed END,
  input = excluded.input, record = excluded.record
"""
SAVE_DOSSIER = """
INSERT INTO dossier (story_id, input, built, registered, record, disagreements, pressing,
  commitments, themes) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?)
ON CONFLICT (story_id) DO UPDATE SET input = excluded.input, built = excluded.built,
  registered = 0, record = excluded.record, disagreements = excluded.disagreements,
  pressing = excluded.pressing, commitments = excluded.commitments, themes = excluded.themes
"""
PAGE_OF = """
SELECT p.record FROM page p LEFT JOIN article a ON a.page = p.number AND a.id = ?2
WHERE p.id = ?1 ORDER BY a.id IS NULL, p.number LIMIT 1
"""


class StoryShelf(Shelf):
    """Stories and their dossiers. A dossier stays until a newer one takes its place."""

    def stories(self) -> tuple[Story, ...]:
        """Every story, in order of their ids."""
        found = self.database.rows("SELECT record FROM story ORDER BY id")
        return tuple(unpack(record, Story) for (record,) in found)

    def story(self, story_id: str) -> Story:
        """The story of that id. Raises ``StoreError`` (``store-unknown``)."""
        found = self.database.row("SELECT record FROM story WHERE id = ?", (story_id,))
        if found is None:
            raise StoreError(f"no story {story_id}", code="store-unknown")
        return unpack(found[0], Story)

    def inputs(self) -> dict[str, str]:
        """For each story the sha256 of all that its dossier is made from."""
        return dict(self.database.rows("SELECT id, input FROM story"))

    def save_stories(self, stories: Sequence[tuple[Story, str]], at: datetime) -> None:
        """Put these stories, each with its input, in the place of all there were."""
        for story, given in stories:
            self._save(story, given, at)
            self.database.write_all(
                "UPDATE article SET story_id = ?1 WHERE id = ?2 AND story_id IS NOT ?1",
                [(story.id, member) for member in story.articles],
            )
        kept = {story.id for story, _ in stories}
        gone = [one for one in self.inputs() if one not in kept]
        self.database.write_all("DELETE FROM story WHERE id = ?", [(one,) for one in gone])

    def _save(self, story: Story, given: str, at: datetime) -> None:
        first = story.period.earliest if story.period else None
        last = story.period.latest if story.period else None
        values = (
            story.id,
            storable(story.title),
            len(story.articles),
            len(story.origins),
            first.isoformat() if first else None,
            last.isoformat() if last else None,
            at.isoformat(),
            at.isoformat(),
            given,
            pack(story),
        )
        self.database.write(SAVE, values)

    def stale(self) -> tuple[str, ...]:
        """Stories whose dossier is missing or was built from something else, by their ids."""
        sql = (
            "SELECT s.id FROM story s LEFT JOIN dossier d ON d.story_id = s.id "
            "WHERE d.input IS NOT s.input ORDER BY s.id"
        )
        return tuple(story_id for (story_id,) in self.database.rows(sql))

    def unregistered(self) -> tuple[str, ...]:
        """Stories whose dossier the register has not seen, by their ids."""
        sql = "SELECT story_id FROM dossier WHERE NOT registered ORDER BY story_id"
        return tuple(story_id for (story_id,) in self.database.rows(sql))

    def mark_registered(self, story_ids: Sequence[str]) -> None:
        """The register has seen them."""
        sql = "UPDATE dossier SET registered = 1 WHERE story_id = ?"
        self.database.write_all(sql, [(one,) for one in story_ids])

    def has_dossier(self, story_id: str) -> bool:
        """Whether one was built."""
        sql = "SELECT 1 FROM dossier WHERE story_id = ?"
        return self.database.row(sql, (story_id,)) is not None

    def dossier(self, story_id: str) -> Dossier:
        """The dossier of a story as it was last built.

        Raises ``StoreError``: ``store-unknown`` for no such story, ``store-unbuilt`` when
        its dossier is still to be built.
        """
        story = self.story(story_id)
        sql = "SELECT input, record FROM dossier WHERE story_id = ?"
        found = self.database.row(sql, (story_id,))
        if found is None:
            message = f"the dossier of {story_id} is not built yet: run recoupe refresh"
            raise StoreError(message, code="store-unbuilt")
        kept = unpack(found[1], Dossier)
        if set(story.articles) == {article.id for article in kept.articles}:
            kept = replace(kept, story=replace(story, articles=kept.story.articles))
        return replace(kept, pages=tuple(self._page(article) for article in kept.articles))

    def _page(self, article: Article) -> Page:
        """The page of an article, be the article there or, since, no longer."""
        found = self.database.row(PAGE_OF, (article.page_id, article.id))
        if found is None:
            message = f"a dossier names the page {article.page_id}, which is not there"
            raise StoreError(message, code="store-broken")
        return unpack(found[0], Page)

    def save_dossier(self, dossier: Dossier, given: str, at: datetime) -> None:
        """Keep a dossier built from the input ``given``; its story takes over its period."""
        self.put_dossier(dossier, given, at)
        if self.inputs_of(dossier.story.id) == given:
            self._save(dossier.story, given, at)

    def put_dossier(self, dossier: Dossier, given: str, at: datetime) -> None:
        """Keep a dossier and leave its story as it is."""
        record = pack(replace(dossier, pages=()))
        values = (dossier.story.id, given, at.isoformat(), record, *card_of(dossier))
        self.database.write(SAVE_DOSSIER, values)

    def inputs_of(self, story_id: str) -> str | None:
        """The input of one story."""
        found = self.database.row("SELECT input FROM story WHERE id = ?", (story_id,))
        return str(found[0]) if found else None

    def restore_stories(self, stories: Sequence[tuple[Story, str, datetime, datetime]]) -> None:
        """Put stories with their input and the times they were made and changed at."""
        self.save_stories([(story, given) for story, given, _, _ in stories], datetime.now(UTC))
        self.database.write_all(
            "UPDATE story SET made = ?, changed = ? WHERE id = ?",
            [(made.isoformat(), last.isoformat(), one.id) for one, _, made, last in stories],
        )


def card_of(dossier: Dossier) -> tuple[int, int, int, str]:
    """What a list says of it: disagreements, pressing ones, commitments, themes."""
    figures = counts(dossier)
    pressing = sum(presses(finding) for finding in dossier.crosscheck.findings)
    themes = Counter(c.theme for c in dossier.commitments if c.theme and not c.watch)
    told = " ".join(theme for theme, _ in themes.most_common(3))
    return figures["disagreements"], pressing, figures["commitments"], told
