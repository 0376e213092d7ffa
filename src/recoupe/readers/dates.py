"""Moments as containers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime


def iso_moment(value: object) -> datetime | None:
    """A moment of ISO 8601, or the midnight of a day of it."""
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        try:
            return datetime.combine(date.fromisoformat(value.strip()[:10]), datetime.min.time())
        except ValueError:
            return None


def mail_moment(value: object) -> datetime | None:
    """A moment of RFC 5322, as mail, feeds and servers write it; without zone it is UTC."""
    if not isinstance(value, str):
        return None
    try:
        found = parsedate_to_datetime(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def stated_moment(value: object) -> datetime | None:
    """Either of the two."""
    return iso_moment(value) or mail_moment(value)
