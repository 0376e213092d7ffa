"""Which column of a table plays which role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from recoupe.errors import ReadError

ROLES = ("id", "title", "text", "html", "dump", "url", "outlet", "published", "crawled")
PAGES = ("html", "dump", "text")


@cache
def usual_names() -> Mapping[str, tuple[str, ...]]:
    """Role to the names that columns of it usually have, the likeliest first."""
    text = (files("recoupe.readers") / "data" / "columns.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line.strip())
    return {role: tuple(names.split("|")) for role, names in rows}


def roles_of(columns: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """Role to column; those ``given`` come first. Raises ``ReadError`` ``read-no-column``."""
    present = list(columns)
    absent = [name for name in given.values() if name not in present]
    if absent:
        shown = ", ".join(present[:30])
        raise ReadError(f"no column {absent[0]!r}; there are: {shown}", code="read-no-column")
    roles = dict(given)
    taken = set(given.values())
    folded = {name.strip().casefold(): name for name in reversed(present)}
    for role, names in usual_names().items():
        if role in roles or (role in PAGES and any(page in given for page in PAGES)):
            continue
        found = next((folded[n] for n in names if n in folded and folded[n] not in taken), None)
        if found is not None:
            roles[role] = found
            taken.add(found)
    return roles


def page_role(roles: Mapping[str, str]) -> str:
    """The role that holds the page. Raises ``ReadError`` ``read-no-column``."""
    found = next((role for role in PAGES if role in roles), None)
    if found is None:
        message = "no column holds a page; name it: --column text=NAME (or html=, dump=)"
        raise ReadError(message, code="read-no-column")
    return found
