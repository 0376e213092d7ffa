"""The words that tell an event by themselves: from its subject, not from a conjunction."""

from __future__ import annotations

import re

from recoupe.crosscheck.events import EventMention
from recoupe.crosscheck.passages import Passage
from recoupe.lang.fr.acts import fragment_openings
from recoupe.model.span import Span

WHOLE, SHORT = 300, 30
_DETERMINER = re.compile(
    r"\b(?:d')?(?P<article>l'|le |la |les |des |du |une? |cette |cet |ces? |leurs? |ses? |sa |son )"
    r"(?:[a-z-]+ )?$"
)
_HELD = re.compile(
    r"\b(?:tenu|organise|prevu|deroule|intervenu|survenu|ouvert|celebre|commence|entame)e?s?\b"
    r"[^;:«»]{0,12}$"
)
# What ends a participle's reach: the verb of the sentence.
_VERB = re.compile(r" (?:s'est|se sont|a ete|ont|est|sont|etait|etaient|avait|sera|seront) ")
_AUXILIARY = re.compile(
    r"\b(?:a|ont|est|sont|s'est|ete|etait|etaient|avait|avaient|fut|furent)\W*$"
)


def telling(passage: Passage, clause: Span, time: Span, event: EventMention | None) -> Span:
    """The part of a sentence to show for what happened at ``time``.

    A clause that opens like a fragment (« où ils… », « relatif à… ») gives way to the noun of
    its event with its article, else to the whole sentence.
    """
    text = passage.folded
    if event is not None and event.word.verb and participle(passage, event):
        return noun_before(passage, event, time)
    opening = text[clause.start - passage.span.start : clause.end - passage.span.start]
    fragment = len(clause) < SHORT or fragment_openings().match(opening) is not None
    if event is not None and not event.word.verb and clause.contains(event.span):
        start = determiner(passage, event.span.start)
        if start is not None and start < time.start and (fragment or held_at(passage, event, time)):
            return Span(start, max(clause.end, time.end))
    return passage.span if fragment and len(passage.span) <= WHOLE else whole_words(passage, clause)


def whole_words(passage: Passage, part: Span) -> Span:
    """The part without a word cut at its start."""
    at = part.start - passage.span.start
    if at <= 0 or not passage.folded[at - 1].isalnum():
        return part
    space = passage.folded.find(" ", at, part.end - passage.span.start)
    return part if space < 0 else Span(passage.span.start + space + 1, part.end)


def held_at(passage: Passage, event: EventMention, time: Span) -> bool:
    """Whether a participle ties a noun to its date: « les consultations…, tenues du 3 au 5 »."""
    between = passage.folded[
        event.span.end - passage.span.start : max(0, time.start - passage.span.start)
    ]
    return _HELD.search(between) is not None


def determiner(passage: Passage, noun: int) -> int | None:
    """Where the article before a noun stands; the noun itself after « au » and « aux »."""
    before = passage.folded[: noun - passage.span.start]
    if before.endswith((" au ", " aux ")):
        return noun
    found = _DETERMINER.search(before)
    return None if found is None else passage.span.start + found.start("article")


def participle(passage: Passage, event: EventMention) -> bool:
    """Whether a form follows its noun (« l’accord signé en mars ») and is no verb of a clause."""
    before = passage.folded[: event.span.start - passage.span.start]
    after = passage.folded[event.span.end - passage.span.start :]
    noun = re.search(r"\b(?:l'|le |la |les |un |une )[a-z-]+ $", before)
    return bool(noun) and not _AUXILIARY.search(before) and bool(_VERB.search(after))


def noun_before(passage: Passage, event: EventMention, time: Span) -> Span:
    """From the noun before a participle to the verb of the sentence."""
    before = passage.folded[: event.span.start - passage.span.start]
    noun = re.search(r"\b(?:l'|le |la |les |un |une )[a-z-]+ $", before)
    start = noun.start() if noun else len(before)
    low = max(time.end, event.span.end) - passage.span.start
    verb = _VERB.search(passage.folded, low)
    end = verb.start() if verb else len(passage.folded)
    return Span(passage.span.start + start, passage.span.start + end)


def limited(clause: Span, time: Span) -> Span:
    """A clause of at most 300 characters around the time."""
    if len(clause) <= WHOLE:
        return clause
    start = max(clause.start, time.start - WHOLE // 2)
    return Span(start, max(min(clause.end, start + WHOLE), time.end))
