"""What of each list of a dossier can change, and how its records are named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.codec.json_text import Json
from recoupe.codec.untrusted import listed, shorten


@dataclass(frozen=True, slots=True)
class Section:
    """One list of a dossier: how its records are named, and what of them can change."""

    name: str
    title: Callable[[Json], str]
    facts: Callable[[Json], dict[str, str]]
    kept: Callable[[Json], bool] = lambda _: True


def text_of(*names: str) -> Callable[[Json], str]:
    """Reads the first of some fields that holds words."""
    return lambda record: next(
        (shorten(v) for n in names if isinstance(v := record.get(n), str) and v), ""
    )


def values_of(record: Json) -> dict[str, str]:
    """What of a finding can change: its verdict, and each answer with its support."""
    answers = [
        f"{shorten(str(r.get('value', '')))} ({r.get('origins', 0)})"
        for r in listed(record.get("readings"))
    ]
    return {"verdict": str(record.get("verdict", "")), "readings": " / ".join(sorted(answers))}


def fields(*names: str) -> Callable[[Json], dict[str, str]]:
    """Reads some fields as words; one within another is given with a dot."""

    def read(record: Json) -> dict[str, str]:
        return {name: str(field(record, name) or "") for name in names}

    return read


def field(record: Json, path: str) -> object:
    """The value at a dotted path; None where there is none."""
    value: object = record
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def spoken(record: Json) -> str:
    """A statement: who says what."""
    content = record.get("content")
    said = shorten(str(content.get("text", ""))) if isinstance(content, dict) else ""
    return f"{record.get('speaker') or '—'} : {said}"


def told(record: Json) -> str:
    """A sentence of the summary."""
    evidence = record.get("evidence")
    return str(evidence.get("text", "")) if isinstance(evidence, dict) else ""


SECTIONS = (
    Section(
        "findings", text_of("question", "slot"), values_of, lambda f: f.get("verdict") != "single"
    ),
    Section("checks", text_of("reason"), fields("verdict")),
    Section("timeline", text_of("label"), fields("when", "status", "place")),
    Section("commitments", text_of("label"), fields("modality", "strength", "deadline.value")),
    Section("statements", spoken, fields("speaker")),
    Section("summary", told, fields("origins")),
    Section("not_known", text_of("text"), fields("kind")),
)
