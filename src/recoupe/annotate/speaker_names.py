"""Names speakers as far as the article itself lets one."""

from __future__ import annotations

from recoupe.annotate.report_drafts import Draft
from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_cast import Cast
from recoupe.model.marks import Mention


def name_speakers(
    scene: Scene, drafts: tuple[Draft, ...], mentions: tuple[Mention, ...]
) -> tuple[str | None, ...]:
    """A name for each draft, in order; "A; B" for two speakers, None when unknown."""
    cast = Cast(scene, mentions)
    names: list[str | None] = []
    spoke: list[str | None] = []  # the same, without headings that quote what follows
    for at, draft in enumerate(drafts):
        if draft.speaker is not None:
            said_before = _before(drafts, spoke, draft)
            name = cast.name(draft.speaker, said_before)
            if said_before and cast.carries(draft):
                name = said_before
            names.append(name)
            spoke.append(name)
            if name:
                cast.remember(draft.speaker)
        else:
            again = _said_again(drafts, at, cast) if draft.follows else None
            names.append(again or _neighbour(drafts, spoke, at, cast))
            spoke.append(None if again else names[-1])
    return tuple(names)


def _before(drafts: tuple[Draft, ...], names: list[str | None], draft: Draft) -> str | None:
    """Who spoke last before this cue."""
    for other, name in zip(reversed(drafts[: len(names)]), reversed(names), strict=True):
        told = name and name.lower() != "on" and other.content.start < draft.content.start
        if told and not _retold(drafts, other, draft):
            return name
    return None


def _retold(drafts: tuple[Draft, ...], other: Draft, draft: Draft) -> bool:
    """Whether ``other`` only stands inside what somebody else reports, ``draft`` outside it.

    As in "X admet que son médecin lui a conseillé d'attendre. « … »": X goes on.
    """
    return other.cue is not None and any(
        d is not other
        and d.cue != other.cue
        and d.cue is not None
        and d.cue.start < d.content.start  # not "…, rapporte l'agence": whose words go before
        and d.content.contains(other.cue)
        and not d.content.overlaps(draft.content)
        for d in drafts
    )


def _neighbour(
    drafts: tuple[Draft, ...], names: list[str | None], at: int, cast: Cast
) -> str | None:
    """The speaker of the report before, else of the next."""
    if not drafts[at].follows:
        return None
    before = _before(drafts, names, drafts[at])
    if before:
        return before
    for later in drafts[at + 1 :]:
        if later.speaker is not None:
            return cast.name(later.speaker, None)
    return None


def _said_again(drafts: tuple[Draft, ...], at: int, cast: Cast) -> str | None:
    """The speaker of a fuller quotation that holds the same words (a heading quotes it)."""
    words = set(cast.words(drafts[at].content))
    for other in drafts[at + 1 :]:
        if other.speaker is not None and words and words <= set(cast.words(other.content)):
            return cast.name(other.speaker, None)
    return None
