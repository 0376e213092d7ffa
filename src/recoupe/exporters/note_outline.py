"""A story's note: the dossier on a few pages, each line with footnotes that quote its sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from recoupe.exporters.environment import capital, flat, typeset
from recoupe.exporters.french_dates import caveat, in_french
from recoupe.exporters.labels import label, plural
from recoupe.exporters.views.dossier import DossierView, show_dossier

if TYPE_CHECKING:
    from recoupe.exporters.views.commitments import CommitmentView
    from recoupe.exporters.views.findings import FindingView
    from recoupe.exporters.views.references import Reference
    from recoupe.exporters.views.sources import SourceView
    from recoupe.model.dossier import Dossier
    from recoupe.model.when import When

Style = Literal["heading", "text", "item", "part"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the note; ``notes`` are numbers of footnotes, from 1."""

    style: Style
    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Footnote:
    """The words of a source that a line stands on."""

    number: int
    source: int
    outlet: str
    quote: str

    @property
    def text(self) -> str:
        """As in "[2] Outlet : « words »"."""
        return typeset(f"[{self.source}] {self.outlet} : « ") + f"{flat(self.quote)}\u00a0»"


@dataclass(slots=True)
class Note:
    """Title, figures and lines in order; ``footnotes`` in order of their numbers."""

    title: str
    figures: str
    lines: list[Line] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    known: dict[str, int] = field(default_factory=dict)

    def add(self, style: Style, text: str, references: Iterable[Reference] = ()) -> None:
        """A line with one footnote for each passage; a passage quoted again keeps its number."""
        numbers = dict.fromkeys(self.numbered(reference) for reference in references)
        self.lines.append(Line(style, flat(text), tuple(n for n in numbers if n)))

    def numbered(self, reference: Reference) -> int:
        """The footnote of a reference; 0 for one to a source as a whole."""
        if reference.anchor.startswith("source-"):
            return 0
        if reference.anchor not in self.known:
            number = self.known[reference.anchor] = len(self.footnotes) + 1
            self.footnotes.append(
                Footnote(number, reference.number, reference.outlet, reference.quote)
            )
        return self.known[reference.anchor]


def outline(dossier: Dossier) -> Note:
    """The note of a dossier; it holds no sentence that no page contains, but for its frame."""
    view = show_dossier(dossier)
    note = Note(view.title, " · ".join(view.counts))
    if dossier.story.period:
        note.add("text", f"Période des faits : {in_french(dossier.story.period.edtf)}")
    essential(note, view)
    disagreements(note, view.disagreements)
    promises(note, view.commitments)
    chronology(note, view)
    unknown(note, view)
    note.add("heading", "Sources")
    for source in view.sources:
        note.add("item", source_line(source))
    return note


def essential(note: Note, view: DossierView) -> None:
    """The sentences that most origins support."""
    note.add("heading", "L’essentiel")
    for sentence in view.summary:
        note.add("item", sentence.words, sentence.references)
    if not view.summary:
        note.add("text", "Aucune phrase n’est assez soutenue pour résumer l’affaire.")


def disagreements(note: Note, views: Iterable[FindingView]) -> None:
    """Where the sources part, each answer with its passages."""
    note.add("heading", "Désaccords entre les sources")
    found = list(views)
    for view in found:
        finding = view.finding
        kind = label(finding.verdict, "verdict").lower()
        note.add("item", f"{capital(view.title)} ({kind}, {label(finding.severity, 'severity')})")
        for reading in view.readings:
            by = f", selon {reading.attributed_to}" if reading.attributed_to else ""
            told = f"{reading.letter}. {reading.value} ({plural(reading.origins, 'origine')}{by})"
            note.add("part", told, reading.references)
    if not found:
        note.add("text", "Aucun désaccord relevé entre les sources.")


def promises(note: Note, views: list[CommitmentView]) -> None:
    """What was agreed, announced, planned, hoped or asked for."""
    note.add("heading", "Ce qui a été convenu ou annoncé")
    for view in views:
        promise(note, view, "item")
        for part in view.parts:
            promise(note, part, "part")
    if not views:
        note.add("text", "Aucun engagement relevé.")


def promise(note: Note, view: CommitmentView, style: Style) -> None:
    """One commitment: modality, words, who owes it, by when."""
    who = ", ".join(actor.name for actor in view.obligors) or "non précisé"
    words = f"{label(view.commitment.modality, 'modality')} : {view.commitment.label}"
    if view.commitment.negated:
        words += " (refus)"
    words += f" — qui s’engage : {who}"
    if view.due:
        words += f" ; échéance : « {view.due} »"
        words += f" ({view.due_date})" if view.due_date and view.due_date != view.due else ""
    note.add(style, words, [c.reference for c in view.clauses if c.reference])


def chronology(note: Note, view: DossierView) -> None:
    """What happened when."""
    if view.timeline:
        note.add("heading", "Chronologie")
    for shown in view.timeline:
        when = dated(shown.event.when) if shown.event.when else "date non donnée"
        state = label(shown.event.status, "status")
        note.add("item", f"{capital(when)} : {shown.event.label} ({state})", shown.references)


def dated(when: When) -> str:
    """A date with what it rests on, where that is not its words alone."""
    given = caveat(when)
    return in_french(when.edtf) + (f" ({given})" if given else "")


def unknown(note: Note, view: DossierView) -> None:
    """What the sources do not say."""
    note.add("heading", "Ce que l’on ne sait pas")
    for shown in view.gaps:
        note.add("item", capital(shown.gap.text), shown.references)
    if not view.gaps:
        note.add("text", "Aucune lacune relevée. Ce n’est pas une preuve que tout est connu.")


def source_line(source: SourceView) -> str:
    """One source, so that it can be found again."""
    when = source.article.published
    told = f"publié le {dated(when)}" if when else "date de publication inconnue"
    title = source.article.title or "sans titre"
    return (
        f"[{source.number}] {title} — {source.outlet}, {told}, {source.url or source.page.locator}"
    )
