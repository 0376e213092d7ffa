"""A digest as an e-mail file (RFC 5322), to be opened and sent by whoever wants to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

from recoupe.exporters.digest import Digest, digest_text

if TYPE_CHECKING:
    from markupsafe import Markup

    from recoupe.exporters.digest import DigestStory

SENDER = Address("Recoupe", "recoupe", "localhost.invalid")


def digest_mail(digest: Digest, base: str) -> bytes:
    """Text and HTML of one day; no recipient, and a mark that programs take for a draft."""
    message = EmailMessage(SMTP)
    message["Subject"] = f"Recoupe – {digest.title}"
    message["From"] = SENDER
    message["Date"] = format_datetime(datetime.combine(digest.day, time(), UTC))
    message["Message-ID"] = f"<digest-{digest.day.isoformat()}@recoupe.invalid>"
    message["X-Unsent"] = "1"
    message["Content-Language"] = "fr"
    text = digest_text(digest, base).encode("utf-8", "replace").decode()
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html(digest, base), subtype="html", cte="quoted-printable")
    message.set_boundary(f"recoupe-{digest.day.isoformat()}")
    return message.as_bytes()


def html(digest: Digest, base: str) -> str:
    """The stories as a simple page: nothing is fetched, everything from pages is escaped."""
    from markupsafe import Markup, escape

    parts = [Markup("<h1>{}</h1>").format(digest.title)]
    parts += [story_html(story, base) for story in digest.stories]
    rest = digest_text(replace(digest, stories=()), base).split("\n", 2)[2].strip()
    if rest:
        parts.append(Markup("<pre>{}</pre>").format(rest))
    head = Markup('<!doctype html><html lang="fr"><meta charset="utf-8"><title>{}</title><body>')
    whole = head.format(digest.title) + escape("\n").join(parts) + Markup("</body></html>")
    return str(whole).encode("utf-8", "replace").decode()


def story_html(story: DigestStory, base: str) -> Markup:
    """One story."""
    from markupsafe import Markup

    item = Markup("<li>{}</li>")
    lines = [item.format(a.called) for a in story.arrived]
    lines += [item.format(f"Désaccord\u00a0: {question}") for question in story.disputed]
    lines += [item.format(f"Engagement\u00a0: {words}") for words in story.promised]
    lead = Markup("<p>«\u00a0{}\u00a0» ({})</p>").format(story.lead, story.lead_outlet)
    return Markup('<h2><a href="{}">{}</a></h2>{}<ul>{}</ul>').format(
        f"{base}stories/{story.id}",
        story.title,
        lead if story.lead else "",
        Markup("").join(lines),
    )
