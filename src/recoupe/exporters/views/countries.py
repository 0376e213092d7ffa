"""Names of countries, from the data of the French pack."""

from __future__ import annotations

from functools import cache

from recoupe.lang.resources import table


@cache
def names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code to French name; empty when the data is not there."""
    try:
        rows = table("recoupe.lang.fr", "countries")
    except OSError:
        return {}
    return {
        row.get("iso", row.get("code", "")): row.get("name", "").partition("|")[0] for row in rows
    }


def country_name(code: str | None) -> str | None:
    """The name, the code itself when it is unknown, None for none."""
    return (names().get(code) or code) if code else None
