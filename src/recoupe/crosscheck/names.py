"""Who and what: names, spellings, expansions of acronyms, roles and places, by source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.entity import Entity
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict
from recoupe.model.span import Span
from recoupe.text.folding import fold, fold_name

# « Longue Appellation Propre (LAP) »: the words before the brackets, then the acronym.
_EXPANDED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|du|des|la|le|les|et|pour|à|d’|d'|l’|l'|sur|contre|en)\s?)*"
    r"(?:(?:d|l)[’'])?[\w-]+){1,8})\s?\((?P<acronym>[A-Z][A-Z0-9-]{1,9})\)"
)


def name_findings(material: Material) -> list[Finding]:
    """Findings on names, roles and places of entities."""
    found = expansions(material)
    for entity in material.resolution.entities:
        if entity.kind == "person":
            found += spellings(material, entity)
            found += roles(material, entity)
        elif entity.kind == "organisation":
            found += spellings(material, entity)
    return found


def spellings(material: Material, entity: Entity) -> list[Finding]:
    """The names of one person or body: spelling variants agree, one reading each."""
    forms: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in entity.mentions:
        words = material.words_of(evidence)
        if len(fold_name(words).split()) > 1 or entity.kind != "person":
            forms[words.replace("\u00a0", " ")].append(evidence)
    if entity.kind != "person":
        forms = {f: e for f, e in forms.items() if len(f.split()) > 1}
    if not forms:
        return []
    ordered = sorted(forms.items(), key=lambda kv: (-len(kv[1]), kv[0]))
    readings = [reading(material, form, evidence) for form, evidence in ordered]
    relations: list[tuple[int, int, Verdict]] = [
        (i, j, "agreed") for i, j in combinations(range(len(readings)), 2)
    ]
    if len({e.article_id for e in entity.mentions}) < 2:
        return []
    spelt = {re.sub(r"\W", "", fold(f)) for f in forms}
    reason = "" if len(readings) == 1 else "une seule personne, écrite de plusieurs façons"
    if entity.kind != "person" and len(readings) > 1:
        reason = "un seul organisme, nommé de plusieurs façons"
    return [
        make(
            material,
            slot=f"name:{entity.id}",
            kind="name",
            readings=readings,
            relations=relations,
            question=f"Comment s’écrit : {entity.name} ?",
            reason=reason if len(spelt) < 2 or not reason else reason,
        )
    ]


def expansions(material: Material) -> list[Finding]:
    """One acronym, two expansions: a choice of name."""
    held: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    shown: dict[tuple[str, str], str] = {}
    for article in material.articles:
        for match in _EXPANDED.finditer(article.text):
            for name, start in suffixes(match):
                acronym = match["acronym"]
                key = fold(name)
                span = Span(start, match.end("name"))
                held[acronym][key].append(Evidence(article_id=article.id, span=span))
                shown.setdefault((acronym, key), name)
    found = []
    for acronym in sorted(held):
        forms = merged(held[acronym])
        if len(forms) < 2:
            continue
        readings = [reading(material, shown[acronym, k], e) for k, e in forms]
        rest = [bare_mentions(material, k, shown[acronym, k]) for k, _ in forms]
        readings = [
            reading(material, r.value, (*r.evidence, *more))
            for r, more in zip(readings, rest, strict=True)
        ]
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


def bare_mentions(material: Material, key: str, shown: str) -> Sequence[Evidence]:
    """Uses of an expansion without the acronym after it."""
    found = []
    for article in material.articles:
        folded = "".join(c if len(c) == 1 else c[0] for c in map(fold_char, article.text))
        for match in re.finditer(re.escape(key), folded):
            found.append(Evidence(article_id=article.id, span=Span(match.start(), match.end())))
    return found if shown else ()


def fold_char(char: str) -> str:
    """One folded character, never empty."""
    return fold(char) or char


def roles(material: Material, entity: Entity) -> list[Finding]:
    """The roles that sources give one person: one finding an office."""
    held: dict[tuple[str, str | None], list[tuple[str, Evidence]]] = defaultdict(list)
    for role in entity.roles:
        key = (role.office or fold(role.text), role.country)
        held[key] += [(role.text, e) for e in role.evidence]
    found = []
    for (office, country), told in sorted(held.items(), key=lambda kv: str(kv[0])):
        if len({e.article_id for _, e in told}) < 2:
            continue
        found.append(
            make(
                material,
                slot=f"role:{entity.id}:{office}:{country or ''}",
                kind="role",
                readings=[reading(material, told[0][0], [e for _, e in told])],
                question=f"Qui est {entity.name} ?",
            )
        )
    return found
