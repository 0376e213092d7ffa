"""Cross-checks one story: what the sources agree on, where they part, what they leave open."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.acts import act_findings
from recoupe.crosscheck.ages import age_findings
from recoupe.crosscheck.attributions import attribution_findings
from recoupe.crosscheck.bodies import body_findings
from recoupe.crosscheck.checks import find_checks
from recoupe.crosscheck.companions import companion_findings
from recoupe.crosscheck.crowd_findings import crowd_findings
from recoupe.crosscheck.date_clashes import date_clashes
from recoupe.crosscheck.datelinks import dated_findings
from recoupe.crosscheck.dates import date_findings
from recoupe.crosscheck.denials import denial_findings
from recoupe.crosscheck.denied_claims import denied_claims
from recoupe.crosscheck.event_dates import find_events
from recoupe.crosscheck.events import EventMention, Key, main_key
from recoupe.crosscheck.exclusives import exclusive_findings
from recoupe.crosscheck.families import quote_families
from recoupe.crosscheck.first_names import first_name_findings
from recoupe.crosscheck.framing import framing_findings
from recoupe.crosscheck.gaps import find_gaps
from recoupe.crosscheck.jubilees import jubilee_findings
from recoupe.crosscheck.layout import lay_out
from recoupe.crosscheck.main_event import early, main_day
from recoupe.crosscheck.names import name_findings
from recoupe.crosscheck.numbers import number_findings
from recoupe.crosscheck.offices_held import office_findings
from recoupe.crosscheck.opposed_acts import opposed_acts
from recoupe.crosscheck.parallels import parallel_findings
from recoupe.crosscheck.participants import participant_findings
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.ranking import numbered, ranked, unrepeated
from recoupe.crosscheck.seats import seat_findings
from recoupe.crosscheck.singles import single_findings
from recoupe.crosscheck.spans_of_time import since_findings
from recoupe.crosscheck.summary import summarise
from recoupe.crosscheck.timeline import find_timeline
from recoupe.crosscheck.wording import wording_findings
from recoupe.lang.fr.frequency import background, term
from recoupe.model.article import Article
from recoupe.model.commitment import Commitment
from recoupe.model.entity import Resolution
from recoupe.model.finding import Crosscheck, Finding, QuoteFamily
from recoupe.model.marks import Marks
from recoupe.model.story import Story
from recoupe.ports import Embedder
from recoupe.text.lexical import LexicalEmbedder


def crosscheck(
    story: Story,
    articles: Sequence[Article],
    marks: Sequence[Marks],
    resolution: Resolution,
    commitments: tuple[Commitment, ...],
    embedder: Embedder | None = None,
) -> Crosscheck:
    """Findings (gravest first), quote families, checks, timeline, summary and gaps of a story.

    ``articles`` and ``marks`` are those of the story, in the same order. ``embedder`` tells
    which sentences of the summary say the same; a lexical one by default.
    """
    material = lay_out(story, articles, marks, resolution)
    if not material.passages:
        return Crosscheck()
    families = quote_families(articles, resolution.statements, resolution.entities)
    events = find_events(material)
    main = main_key(events, material)
    findings = ranked(all_findings(material, events, main, families, commitments))
    timeline = find_timeline(material, events, main, early(material, events, main))
    return Crosscheck(
        findings=tuple(findings),
        families=families,
        checks=tuple(numbered(find_checks(material))),
        timeline=tuple(timeline),
        summary=tuple(
            summarise(material, findings, early(material, events, main), embedder or lexical())
        ),
        gaps=tuple(find_gaps(material, events, main, timeline, commitments)),
    )


def lexical() -> Embedder:
    """Similarity of words weighed by how common they are in French news."""
    return LexicalEmbedder(background=background(), term=term)


def all_findings(
    material: Material,
    events: tuple[EventMention, ...],
    main: Key | None,
    families: tuple[QuoteFamily, ...],
    commitments: tuple[Commitment, ...],
) -> list[Finding]:
    """Findings of every kind; what one origin alone says comes last."""
    dated = date_findings(material, events, main)
    used = {e for f in dated for r in f.readings for e in r.evidence}
    found = [
        *dated,
        *dated_findings(material, events, used),
        *date_clashes(material),
        *number_findings(material),
        *companion_findings(material),
        *crowd_findings(material),
        *age_findings(material),
        *jubilee_findings(material),
        *name_findings(material),
        *first_name_findings(material),
        *office_findings(material),
        *seat_findings(material),
        *body_findings(material),
        *participant_findings(material, events, main),
        *act_findings(material, commitments, main_day(events, main), early(material, events, main)),
        *wording_findings(material, families),
        *exclusive_findings(material),
        *opposed_acts(material),
        *denial_findings(material),
        *denied_claims(material),
        *attribution_findings(material),
        *since_findings(material),
        *parallel_findings(material),
        *framing_findings(material),
    ]
    found = unrepeated(found)
    return found + single_findings(material, found, families)
