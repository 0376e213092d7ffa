"""Cost of a corpus on one core: ``python bench/corpus.py [--pages N] [--workers N]``.

The pages are generated: WET records of plain text with a menu before and links after the
article, or with --html WARC responses. Articles are of a few hundred words from invented
sentences; several outlets tell each event in their own order over some days, one in six
carries another's text. Prints what ``recoupe corpus`` prints, then bytes and words a page.
"""

from __future__ import annotations

import argparse
import gzip
import random
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from recoupe.app.corpus import build_corpus
from recoupe.app.corpus_folder import CorpusInputs
from recoupe.cli.corpus import summarise

SYLLABLES = (
    "bel",
    "cra",
    "dor",
    "fen",
    "gou",
    "lan",
    "mir",
    "nev",
    "ol",
    "pré",
    "sar",
    "tam",
    "vil",
)
ROLES = ("maire", "préfète", "ministre des Transports", "directrice du port", "syndicaliste")
THINGS = (
    "le bac", "le canal", "la halle aux grains", "le lycée agricole", "la digue", "le tramway",
    "l’hôpital", "la scierie", "le barrage", "la bibliothèque", "la station d’épuration",
)  # fmt: skip
ACTS = ("rouvrira", "sera agrandi", "fermera pour travaux", "changera de gérant", "sera vendu")
FRAMES = (
    "{role} de {town}, {name} a annoncé {day} mars que {thing} {act} avant la fin de l’année.",
    "« Nous avons attendu {n} mois, et {thing} ne peut plus attendre », a déclaré {name}.",
    "Selon {name}, les travaux coûteront {n} millions de francs à la commune de {town}.",
    "Près de {n} habitants de {town} s’étaient réunis devant {thing} dès le matin.",
    "Le conseil de {town} votera le {n2} avril sur l’avenir de {thing}, dont {name} a la charge.",
    "{name} s’engage à verser {n} 000 francs aux familles touchées par la fermeture.",
    "Les riverains, eux, demandent que {thing} {act} sans délai et que {town} soit consultée.",
    "À {town}, la nouvelle a surpris : {name} avait promis le contraire il y a {n} jours.",
)
MENU = "Accueil\nPolitique\nÉconomie\nSports\nCulture\nContact\nS’abonner\n"
FOOT = "\nÀ lire aussi\nLes plus lus\nMentions légales\nTous droits réservés\n"
OUTLETS, SENTENCES = 40, 12


def named(rng: random.Random) -> str:
    """A name that hardly any other event has."""
    return "".join(rng.choice(SYLLABLES) for _ in range(3)).capitalize()


def event(rng: random.Random) -> tuple[str, list[str]]:
    """A title and the sentences that may be told of one event."""
    town, thing, act = named(rng), rng.choice(THINGS), rng.choice(ACTS)
    people = [f"{named(rng)} {named(rng)}" for _ in range(3)]
    said = [
        rng.choice(FRAMES).format(
            role=f"Le {rng.choice(ROLES)}", town=town, thing=thing, act=act,
            name=rng.choice(people), n=rng.randint(2, 90), n2=rng.randint(2, 28),
            day=f"le {rng.randint(1, 28)}",
        )
        for _ in range(8 * SENTENCES)
    ]  # fmt: skip
    own = [named(rng).lower() for _ in range(30)]
    told = [" ".join(worded(one, own, rng)) for one in said]
    return f"{town} : {thing} {act}", told


def worded(sentence: str, own: list[str], rng: random.Random) -> Iterator[str]:
    """The sentence with words put in, so that no two events share its frame's words."""
    for place, word in enumerate(sentence.split(" ")):
        yield word
        if place % 3 == 2:
            yield rng.choice(own) if rng.random() < 0.5 else named(rng).lower()


def pages(count: int, seed: int) -> Iterator[tuple[str, str, date]]:
    """Address, text and day of each page."""
    rng = random.Random(seed)
    live = [event(rng) for _ in range(max(2, count // 8))]
    before = ""
    for number in range(count):
        title, said = rng.choice(live)
        told = rng.sample(said, SENTENCES)
        body = "\n".join(" ".join(told[at : at + 3]) for at in range(0, SENTENCES, 3))
        if rng.random() < 1 / 6 and before:
            body = before
        before = body
        day = date(2031, 3, 1) + timedelta(days=number * 7 // count)
        address = f"https://journal{rng.randrange(OUTLETS)}.example/{day}/{number}"
        yield address, f"{MENU}{title}\nPublié le {day:%d/%m/%Y}\n{body}\n{FOOT}", day


def write_wet(path: Path, given: list[tuple[str, str, date]]) -> None:
    """One WET file, a gzip member a record."""
    with path.open("wb") as file:
        for address, text, day in given:
            file.write(record("conversion", "text/plain", address, day, text.encode()))


def write_warc(path: Path, given: list[tuple[str, str, date]]) -> None:
    """One WARC file: the same pages as HTML, with links and scripts around the article."""
    with path.open("wb") as file:
        for address, text, day in given:
            lines = text.removeprefix(MENU).removesuffix(FOOT).strip().split("\n")
            body = "".join(f"<p>{line}</p>\n" for line in lines[1:])
            links = "".join(
                f'<li class="item"><a href="/{n}">{word}</a></li>\n'
                for n, word in enumerate((MENU + FOOT).split("\n") * 8)
            )
            page = (
                f'<!DOCTYPE html><html lang="fr"><head><title>{lines[0]}</title>'
                f"<script>{'var a = [1, 2, 3];' * 400}</script></head><body><nav><ul>{links}</ul>"
                f"</nav><article><h1>{lines[0]}</h1>\n{body}</article>"
                f"<aside><ul>{links}</ul></aside></body></html>"
            )
            answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            kind = "application/http; msgtype=response"
            file.write(record("response", kind, address, day, answer.encode()))


def record(kind: str, media: str, address: str, day: date, body: bytes) -> bytes:
    """One packed record of a WARC."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nContent-Type: {media}\r\n"
        f"WARC-Target-URI: {address}\r\nWARC-Date: {day}T08:00:00Z\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + body + b"\r\n\r\n", mtime=0)


def size(folder: Path, pattern: str = "**/*") -> int:
    """Bytes of the files of a folder."""
    return sum(path.stat().st_size for path in folder.glob(pattern) if path.is_file())


def main() -> None:
    """Generate, run, print."""
    options = argparse.ArgumentParser()
    options.add_argument("--pages", type=int, default=400)
    options.add_argument("--shards", type=int, default=4)
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--html", action="store_true")
    given = options.parse_args()
    made = list(pages(given.pages, 7))
    with tempfile.TemporaryDirectory() as folder:
        wet, out = Path(folder) / "wet", Path(folder) / "out"
        wet.mkdir()
        for number in range(given.shards):
            part = made[number :: given.shards]
            if given.html:
                write_warc(wet / f"{number:03d}.warc.gz", part)
            else:
                write_wet(wet / f"{number:03d}.wet.gz", part)
        inputs = CorpusInputs(sources=(str(wet),), shard=1)
        summarise(build_corpus(inputs, out, workers=given.workers))
        for name in ("read", "annotate", "days", "merge", "stories"):
            print(f"{name}: {size(out / name) / given.pages:,.0f} bytes written a page")
        words = sum(len(text.split()) for _, text, _ in made) / given.pages
        print(f"pages: {size(wet) / given.pages:,.0f} bytes packed, {words:,.0f} words each")


if __name__ == "__main__":
    main()
