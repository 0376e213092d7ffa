"""Builds the French names of territories and of great cities from Unicode CLDR.

CLDR gives each ISO 3166-1 territory its French name, and each time zone the French name of
its great city. Both come through the ``babel`` package (a development tool only; the data is
under the Unicode License v3). The hand-made ``countries`` and ``cities`` tables stand above
them; what those already have is left out.

    python eval/build_world_names.py            # writes the two tables
    python eval/build_world_names.py --check    # fails when they, or ``countries``, fall short
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale, __version__
from babel.core import get_global

DATA = Path(__file__).parent.parent / "src/recoupe/lang/fr/data"
SOURCE = f"# Source: Unicode CLDR through Babel {__version__}, Unicode License v3."
BUILT = "# Built by eval/build_world_names.py: change that, not this."
# No territories: outlying groups, the union, the currency area, pseudo-locales, "unknown".
NOT_STATES = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)
FRENCH = Locale("fr")


def written(name: str) -> dict[str, set[str]]:
    """The cells of a hand-made table by its first column."""
    found: dict[str, set[str]] = {}
    for line in (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            first, *rest = line.split("\t")
            found.setdefault(first, set()).update(v for cell in rest for v in cell.split("|"))
    return found


def territories() -> dict[str, str]:
    """ISO code to French name, typographic apostrophes made straight."""
    return {
        code: plain(name)
        for code, name in sorted(FRENCH.territories.items())
        if len(code) == 2 and code.isalpha() and code not in NOT_STATES
    }


def cities() -> dict[str, list[str]]:
    """ISO code to the French names of the cities that time zones are called after."""
    zones = get_global("zone_territories")
    found: dict[str, list[str]] = {}
    for zone, names in sorted(FRENCH.time_zones.items()):
        iso = zones.get(zone, "")
        city = plain(names.get("city", ""))
        if city and "[" not in city and zone.count("/") == 1 and iso in territories():
            found.setdefault(iso, []).append(city)
    return found


def plain(name: str) -> str:
    """A name without brackets, its apostrophe and spaces straight."""
    return name.partition(" (")[0].replace("’", "'").replace("\u00a0", " ").strip()


def tables() -> dict[str, str]:
    """The two tables as text, by name: only what the hand-made ones lack."""
    known, own = written("countries"), written("cities")
    taken = {v for cells in (*known.values(), *own.values()) for v in cells}
    lands = [
        f"{code}\t{name}"
        for code, name in territories().items()
        if name not in taken and "." not in name
    ]
    towns = [
        f"{iso}\t{'|'.join(left)}"
        for iso, names in sorted(cities().items())
        if (left := [n for n in names if n not in taken])
    ]
    return {
        "cldr_territories": "\n".join((SOURCE, BUILT, "iso\tname", *lands)) + "\n",
        "cldr_cities": "\n".join((SOURCE, BUILT, "iso\tnames", *towns)) + "\n",
    }


def main() -> int:
    """Write the tables; with ``--check`` say what is missing instead."""
    check, wrong = "--check" in sys.argv[1:], 0
    for name, text in tables().items():
        path = DATA / f"{name}.tsv"
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{name}: not what this script builds")
            wrong += 1
    lacking = sorted(set(territories()) - set(written("countries")))
    print(f"territories of CLDR that 'countries' lacks: {' '.join(lacking) or 'none'}")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
