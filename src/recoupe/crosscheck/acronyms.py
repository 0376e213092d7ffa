"""One acronym, two expansions."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict
from recoupe.model.span import Span
from recoupe.text.folding import fold, fold_in_place

# « Longue Appellation Propre (LAP) »: the words before the brackets, then the acronym.
_EXPANDED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|du|des|la|le|les|et|pour|à|d’|d'|l’|l'|sur|contre|en)\s?)*"
    r"(?:(?:d|l)[’'])?[\w-]+){1,8})\s?\((?P<acronym>[A-Z][A-Z0-9-]{1,9})\)"
)


def expansions(material: Material) -> list[Finding]:
    """One acronym, two expansions: a choice of name."""
    held: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    shown: dict[tuple[str, str], str] = {}
    for article in material.articles:
        for match in _EXPANDED.finditer(article.text):
            for name, start in suffixes(match):
                acronym = match["acronym"]
                key = fold_in_place(name)
                span = Span(start, match.end("name"))
                held[acronym][key].append(Evidence(article_id=article.id, span=span))
                shown.setdefault((acronym, key), name)
    found = []
    for acronym in sorted(held):
        forms = merged(
            {k: [*told, *bare_mentions(material, k)] for k, told in held[acronym].items()}
        )
        if len(forms) < 2:
            continue
        readings = [reading(material, shown[acronym, k], e) for k, e in forms]
        pairs: list[tuple[int, int, Verdict]] = []
        for i, j in combinations(range(len(forms)), 2):
            pairs.append((i, j, "agreed" if near(forms[i][0], forms[j][0]) else "framing"))
        choice = any(v == "framing" for _, _, v in pairs)
        found.append(
            make(
                material,
                slot=f"name:{acronym}",
                kind="name",
                readings=readings,
                relations=pairs,
                question=f"Que veut dire {acronym} ?",
                reason=f"{acronym} : " + " / ".join(r.value for r in readings),
                severity="medium" if choice else "low",
            )
        )
    return found


def suffixes(match: re.Match[str]) -> list[tuple[str, int]]:
    """The expansion: the shortest tail of the words whose initials make the acronym."""
    name, acronym = match["name"], match["acronym"]
    starts = [m.start() for m in re.finditer(r"(?<![\w])[A-ZÀ-Þ]", name)]
    for start in reversed(starts):
        capitals = "".join(c for c in initials(name[start:]))
        if capitals == acronym or alphabetic(acronym, capitals):
            return [(name[start:], match.start("name") + start)]
    return []


def initials(name: str) -> str:
    """First letters of the words that carry a capital or more than three letters."""
    return "".join(
        fold(w)[0].upper() for w in re.findall(r"[^\W\d_]+", name) if w[0].isupper() or len(w) > 3
    )


def alphabetic(acronym: str, capitals: str) -> bool:
    """Whether the letters of the acronym but one stand in the initials (other word, same tail)."""
    if len(acronym) < 3 or len(capitals) < 2:
        return False
    return capitals[-2:] == acronym[-2:] and len(capitals) == len(acronym)


def merged(forms: dict[str, list[Evidence]]) -> list[tuple[str, list[Evidence]]]:
    """Expansions by number of uses."""
    return sorted(forms.items(), key=lambda kv: (-len(kv[1]), kv[0]))


def near(left: str, right: str) -> bool:
    """Whether two expansions differ in small words or endings only."""
    a, b = ({w[:6] for w in re.findall(r"\w{4,}", t)} for t in (left, right))
    return a == b


def bare_mentions(material: Material, key: str) -> list[Evidence]:
    """Every use of an expansion, with or without the acronym after it."""
    return [
        Evidence(article_id=article.id, span=Span(*match.span()))
        for article in material.articles
        for match in re.finditer(re.escape(key), fold_in_place(article.text))
    ]
