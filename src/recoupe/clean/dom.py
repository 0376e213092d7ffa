"""The visible text of an HTML page as lines, each with its context and its way back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from recoupe.clean.limits import MOST_TEXT, check_lines, too_long
from recoupe.clean.line import INVISIBLE, Context, Line, Piece, cleaned, joined
from recoupe.clean.markup import Tag, tokens
from recoupe.clean.tag_names import HIDDEN, INLINE, NOTED, TELLING, VOID, hints_of
from recoupe.model.span import Span

# Blanks, a reference, or words with single spaces between them: those map one to one.
BIT = re.compile(r"[ \t\n\r\f]+|&amp;#?\w{2,8};|&#?\w{1,32};?|[^ \t\n\r\f&]+(?: [^ \t\n\r\f&]+)*|&")
DEEPEST_SEARCH = 64
IMPLIED = frozenset(("p", "li", "dt", "dd", "option", "tr", "td", "th"))
NOWHERE: frozenset[str] = frozenset()


class _Open(NamedTuple):
    name: str
    around: frozenset[str]  # what this tag and those around it tell


@dataclass(slots=True)
class _Builder:
    source: str
    lines: list[Line] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    around: frozenset[str] = NOWHERE
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    total: int = 0

    def text(self, start: int, end: int) -> None:
        """Add text of the source to the line, blanks collapsed, references resolved."""
        for bit in BIT.finditer(self.source, start, end):
            raw = bit.group()
            if raw[0] in " \t\n\r\f":
                self._blank(bit)
                continue
            if raw[0] == "&":
                self._add(INVISIBLE.sub("", _shown(raw)), bit.start(), bit.end())
            elif raw.isascii():
                self._add(raw, bit.start(), bit.end())
            else:
                for text, start_of, end_of in cleaned(self.source, bit.start(), bit.end()):
                    self._add(text, start_of, end_of)

    def _blank(self, bit: re.Match[str]) -> None:
        if "pre" in self.around and "\n" in bit.group():
            self.flush()
        elif self.parts and self.parts[-1] != " ":
            self._add(" ", bit.start(), bit.end())

    def _add(self, shown: str, start: int, end: int) -> None:
        if not shown:
            return
        self.parts.append(shown)
        self.pieces.append((self.size, self.size + len(shown), start, end))
        self.size += len(shown)
        if self.total + self.size > MOST_TEXT:
            too_long(f"more than {MOST_TEXT:,} characters of text")
        if "a" in self.around:
            self.linked += len(shown)

    def flush(self) -> None:
        """End the line, if there is one."""
        if not self.parts:
            return
        while self.parts and self.parts[-1] == " ":
            self.parts.pop()
            self.pieces.pop()
        text = "".join(self.parts)
        self.total += self.size
        if text.strip():
            links = self.linked / max(1, len(text))
            tag = next((o.name for o in reversed(self.stack[-8:]) if o.name in NOTED), "")
            context = Context(tag, self.around, min(1.0, links))
            span = Span(self.pieces[0][2], self.pieces[-1][3])
            self.lines.append(Line(text, span, joined(self.pieces), gap=True, context=context))
            check_lines(len(self.lines))
        self.parts, self.pieces, self.size, self.linked = [], [], 0, 0

    def open(self, tag: Tag) -> None:
        """A start tag."""
        if tag.name == "br" or (tag.name not in INLINE and tag.name not in VOID):
            self.flush()
        if tag.name in VOID or (
            self.source.endswith("/>", tag.start, tag.end) and tag.name in HIDDEN
        ):
            return
        if tag.name in IMPLIED and self.stack and self.stack[-1].name == tag.name:
            self._leave(1)
        hints = hints_of(self.source, tag)
        if hints:
            self.around |= hints
        if tag.name in TELLING and tag.name not in self.around:
            self.around |= {tag.name}
        self.stack.append(_Open(tag.name, self.around))

    def close(self, name: str) -> None:
        """An end tag; one that closes nothing is passed over."""
        if name not in INLINE:
            self.flush()
        for depth in range(1, min(len(self.stack), DEEPEST_SEARCH) + 1):
            if self.stack[-depth].name == name:
                self._leave(depth)
                return

    def _leave(self, depth: int) -> None:
        """Close the innermost ``depth`` tags."""
        del self.stack[-depth:]
        self.around = self.stack[-1].around if self.stack else NOWHERE


def _shown(reference: str) -> str:
    """What a reference stands for; one escaped twice is a letter too, but no markup."""
    shown = html.unescape(reference)
    twice = html.unescape(shown) if reference.startswith("&amp;") else shown
    return shown if twice.isascii() else twice


def dom_lines(source: str, tags: Iterable[Tag] | None = None) -> list[Line]:
    """The visible blocks of a page in order of the source. Raises ``CleanError`` on excess."""
    builder = _Builder(source)
    skipped = ""
    for tag in tokens(source) if tags is None else tags:
        if skipped:
            if tag.name == "/" + skipped or (skipped == "head" and tag.name == "body"):
                skipped = ""
            if skipped or tag.name != "body":
                continue
        if not tag.name:
            builder.text(tag.start, tag.end)
        elif tag.name[0] == "/":
            builder.close(tag.name[1:])
        elif tag.name in HIDDEN:
            if tag.name not in INLINE:
                builder.flush()
            if not source.endswith("/>", tag.start, tag.end):
                skipped = tag.name
        else:
            builder.open(tag)
    builder.flush()
    return builder.lines
