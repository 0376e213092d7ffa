"""How expressions that words alone leave open are read: as news tells, or as a diary asks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOptions:
    """The convention of the time finder; the default is that of news.

    ``ahead``: a bare weekday, day, month or hour is the next one, whatever the tense.
    ``narrow``: a part of a period is its days ("début avril") or hours ("ce soir"), and so
    many weeks or months are whole ones. ``alone``: expressions stand by themselves, as in a
    diary's entry: looser forms count ("17/2", "midi"), and what counts from another date
    ("la veille") counts from the day of reference.
    """

    ahead: bool = False
    narrow: bool = False
    alone: bool = False


NEWS = TimeOptions()
DIARY = TimeOptions(ahead=True, narrow=True, alone=True)
