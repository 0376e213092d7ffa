"""Words the questions that findings answer, as a French reader would ask them."""

from __future__ import annotations

import re
from collections import Counter

from recoupe.crosscheck.counts import Count
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.event_words import event_names
from recoupe.lang.fr.extents import unit_names
from recoupe.model.entity import Statement
from recoupe.model.span import Span

VOWELS = "aàâeéèêëiîïoôuùûyœæh"
CURRENCY = ("euro", "franc", "fcfa", "dollar", "livre", "yuan", "yen", "rouble", "naira", "dirham")
MANY = ("les ", "des ", "plusieurs ", "certains ", "certaines ", "ses ", "leurs ", "ces ")
YEARS, AGED = ("an", "ans"), re.compile(r"\bagee?s? (?:de |d')(?:\w+ )?$")
ARTICLES = ("la ", "le ", "les ", "l’", "l'")


def cut(words: str, size: int = 110) -> str:
    """The words on one line, cut between two words where they are longer than ``size``."""
    flat = " ".join(words.split())
    return flat if len(flat) <= size else flat[:size].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def quoted(words: str) -> str:
    """The words in quotation marks, those inside them turned into English ones."""
    inner = cut(words).replace("\u00a0", " ").replace("« ", "“").replace(" »", "”")
    return f"« {inner.replace('«', '“').replace('»', '”')} »"


def of(words: str) -> str:
    """« de » before some words, elided before a vowel."""
    return ("d’" if words[:1].lower() in VOWELS else "de ") + words


def when(noun: str, *, planned: bool) -> str:
    """Asks for the day of an event, given its folded noun."""
    named = event_names().get(noun, f"l’événement ({noun})")
    plural = named.startswith("les ")
    if planned:
        return f"Quand {'doivent' if plural else 'doit'} avoir lieu {named} ?"
    return f"Quand {'ont' if plural else 'a'} eu lieu {named} ?"


def who(named: str) -> str:
    """Asks whom the sources name in the same sentences as an event."""
    return f"Qui est nommé avec {named} ?"


def where(named: str) -> str:
    """Asks for the place of an event."""
    return f"Où {'ont' if named.startswith('les ') else 'a'} lieu {named} ?"


def clause_of(material: Material, passage: Passage, span: Span, size: int = 100) -> str:
    """The clause around some words; of a long one, a part that shows them, in quotation marks."""
    text, clause = material.texts[passage.article_id], passage.clause(span)
    start = clause.start
    if len(clause) > size and span.end - start > size:
        start = max(start, span.end - size * 2 // 3)
        start += max(0, text[start : span.start].find(" ") + 1)
    words = cut(text[start : clause.end].strip(" ,;:.\n"), size)
    return quoted(("… " if start > clause.start else "") + words)


def how_many(material: Material, count: Count) -> str:
    """Asks for a figure; where its unit does not tell of what, with the words around it."""
    unit, thing = count.quantity.unit, count.quantity.of
    here = clause_of(material, count.passage, count.quantity.span)
    if currency(unit):
        return f"Quel montant ici : {here} ?"
    if unit == "%":
        return f"Quel pourcentage ici : {here} ?"
    if unit in YEARS:
        before = count.passage.folded[: count.quantity.span.start - count.passage.span.start]
        return f"Quel âge ici : {here} ?" if AGED.search(before) else f"Combien d’années : {here} ?"
    if unit in ("x", ""):
        return f"Quel chiffre ici : {here} ?"
    if unit in unit_names():
        return f"Combien {of(unit_names()[unit])}{' ' + of(cut(thing, 40)) if thing else ''} ?"
    return f"Combien {of(cut(unit, 40))}, ici : {here} ?"


def how_much(clause: str) -> str:
    """Asks for the figure that a clause gives."""
    return f"Quel chiffre donner ici : {quoted(clause.strip(' ,;:.'))} ?"


def currency(unit: str) -> bool:
    """Whether a unit is money."""
    return unit.casefold().startswith(CURRENCY)


def says(material: Material, statement: Statement) -> str:
    """Asks what a speaker says, named with an article where the texts do so."""
    return said_by(material, statement.speaker_name, statement.speakers)


def said_by(material: Material, name: str | None, speakers: tuple[str, ...] = ()) -> str:
    """Asks what somebody says; « les » and several speakers take the plural."""
    if not name:
        return "Que dit l’auteur de ces propos ?"
    shown = with_article(material, name, speakers)
    plural = shown.startswith(MANY) or "; " in shown
    shown = " et ".join(shown.rsplit("; ", 1)).replace("; ", ", ")
    return f"Que {'disent' if plural else 'dit'} {shown} ?"


def with_article(material: Material, name: str, speakers: tuple[str, ...]) -> str:
    """A body's name with the article that most often stands before it in the texts."""
    if name.startswith(ARTICLES) or len(speakers) != 1:
        return name
    entity = next((e for e in material.resolution.entities if e.id == speakers[0]), None)
    if entity is None or entity.kind == "person":
        return name
    held: Counter[str] = Counter()
    for evidence in entity.mentions:
        text, start = material.texts[evidence.article_id], evidence.span.start
        if evidence.span.of(text).casefold() == name.casefold():
            before = text[max(0, start - 4) : start].casefold()
            held[next((a for a in ARTICLES if before.endswith(a)), "")] += 1
    found = max(sorted(held), key=lambda a: held[a], default="")
    return found + name
