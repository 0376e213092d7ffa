from __future__ import annotations

import email
from dataclasses import replace
from datetime import UTC, date, datetime
from email.policy import default
from xml.etree import ElementTree as ET

from recoupe.exporters.digest import (
    Digest,
    DigestDecision,
    DigestStory,
    NewArticle,
    digest_text,
)
from recoupe.exporters.digest_atom import digest_atom
from recoupe.exporters.digest_mail import digest_mail
from recoupe.model.event import Event, StatusChange, Target

BASE = "http://desk.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
EVENT = Event(
    id="e1", previous="", at=datetime(2031, 5, 1, 9, tzinfo=UTC), by="Lina", kind="status",
    target=Target(kind="commitment", id="c1"),
    status=StatusChange(progress="1", search_id="s"),
)  # fmt: skip
DIGEST = Digest(
    day=date(2031, 5, 1),
    stories=(
        DigestStory(
            id="s-1", title="Digues <b> relancées", lead="Le fonds est créé.", lead_outlet="Ponton",
            articles=3, origins=2, disputed=("Quel montant ?",), promised=("bâtir la digue",),
            arrived=(NewArticle(id="a", title="Digues & bacs", outlet="Ponton"),),
        ),
    ),
    loose=(NewArticle(id="b", title="", outlet=None),),
    decisions=(DigestDecision(event=EVENT, entry_id="c1", commitment="bâtir la digue"),),
    articles=2,
)  # fmt: skip
EMPTY = Digest(day=date(2031, 5, 2), stories=(), loose=(), decisions=(), articles=0)


def test_the_day_in_words() -> None:
    text = digest_text(DIGEST, BASE)
    for words in (
        "Résumé du 1er mai 2031", "2\u00a0articles, 1\u00a0affaire", f"{BASE}stories/s-1",
        "+ Ponton – Digues & bacs", "+ sans titre", "Quel montant", "bâtir la digue",
        "Lina\u00a0: Initié",
    ):  # fmt: skip
        assert words in text
    assert "Rien de nouveau" in digest_text(EMPTY, BASE)


def test_stories_left_out_are_counted() -> None:
    text = digest_text(replace(DIGEST, further=3), BASE)
    assert "4\u00a0affaires" in text
    assert "Et 3\u00a0autres affaires." in text


def test_the_feed_has_an_entry_a_day() -> None:
    now = datetime(2031, 5, 2, 8, tzinfo=UTC)
    root = ET.fromstring(digest_atom([EMPTY, DIGEST], BASE, now))
    entries = root.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}id") for e in entries] == [
        "urn:recoupe:digest:2031-05-02", "urn:recoupe:digest:2031-05-01",
    ]  # fmt: skip
    assert entries[0].findtext(f"{ATOM}updated") == now.isoformat()
    assert entries[1].findtext(f"{ATOM}updated") == "2031-05-02T00:00:00+00:00"
    link = entries[1].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"{BASE}digest/2031-05-01"


def test_the_letter_is_a_draft_in_text_and_html() -> None:
    content = digest_mail(DIGEST, BASE)
    assert content == digest_mail(DIGEST, BASE)
    message = email.message_from_bytes(content, policy=default)
    assert message["Subject"] == "Recoupe – Résumé du 1er mai 2031"
    assert message["To"] is None
    assert message["X-Unsent"] == "1"
    plain = message.get_body(("plain",))
    rich = message.get_body(("html",))
    assert plain is not None
    assert rich is not None
    assert "Digues & bacs" in plain.get_content()
    html = rich.get_content()
    assert "Digues &lt;b&gt; relancées" in html
    assert "Digues &amp; bacs" in html
    assert "bâtir la digue" in html
    assert "src=" not in html


def test_broken_characters_do_not_break_it() -> None:
    story = replace(DIGEST.stories[0], title="a\ud800\x00b", lead="\ud800")
    broken = replace(DIGEST, stories=(story,))
    message = email.message_from_bytes(digest_mail(broken, BASE), policy=default)
    assert message.get_body(("html",)) is not None
    ET.fromstring(digest_atom([broken], BASE, datetime(2031, 5, 3, tzinfo=UTC)))
