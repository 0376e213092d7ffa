"""Times the main job against the bare parser: ``python bench/founding.py [PAGES]``.

Two figures in one run. *Cold*: a new process that builds the dossier, beside a new process
that loads the same model and parses the same texts with ``nlp.pipe`` and does nothing else.
*Warm*: both in one process with the model loaded, median of several rounds.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared" / "pages"
BARE = (
    "import json,sys; from recoupe.lang.fr.pipe import load;"
    "list(load().pipe(json.load(open(sys.argv[1], encoding='utf-8')), batch_size=32))"
)
ROUNDS = 7


def wall(command: list[str]) -> float:
    """Seconds of wall time of a command; raises when it fails."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def texts_of(folder: Path) -> list[str]:
    """Title and body of every article in the dossiers of an output folder."""
    found = []
    for path in sorted(folder.rglob("dossier.json")):
        dossier = json.loads(path.read_text(encoding="utf-8"))
        found += [f"{a['title']}\n{a['text']}" for a in dossier["articles"]]
    return found


def cold(pages: Path, folder: Path) -> None:
    """Print wall times of whole processes."""
    out, texts = folder / "out", folder / "texts.json"
    build = [sys.executable, "-m", "recoupe", "build", str(pages), "-o", str(out), "--force"]
    wall(build)
    texts.write_text(json.dumps(texts_of(out)), encoding="utf-8")
    whole = min(wall(build) for _ in range(3))
    bare = min(wall([sys.executable, "-c", BARE, str(texts)]) for _ in range(3))
    print(f"cold   recoupe build      {whole:6.2f} s")
    print(f"cold   bare nlp.pipe      {bare:6.2f} s   (same model loading, same texts)")
    print(f"cold   above the parser   {whole - bare:6.2f} s   ratio {(whole - bare) / bare:.2f}")


def warm(pages: Path) -> None:
    """Print times inside one process, the model loaded."""
    from recoupe.lang.fr.pipe import FrenchPack, load
    from recoupe.pipeline.run import run
    from recoupe.readers.sources import read_sources

    read = list(read_sources([str(pages)]))
    texts = [article.text for article in run(read, FrenchPack()).articles]
    whole, bare = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        run(read, FrenchPack())
        whole.append(time.perf_counter() - began)
        began = time.perf_counter()
        list(load().pipe(texts, batch_size=32))
        bare.append(time.perf_counter() - began)
    total, parser = statistics.median(whole), statistics.median(bare)
    print(f"warm   pipeline           {total * 1000:6.0f} ms")
    print(f"warm   bare nlp.pipe      {parser * 1000:6.0f} ms")
    print(f"warm   above the parser   {(total - parser) * 1000:6.0f} ms   ", end="")
    print(f"ratio {(total - parser) / parser:.2f}")


def main() -> None:
    """Run both on the given pages, the founding case, or the examples."""
    default = SHARED if SHARED.is_dir() else HERE.parent / "examples" / "pages"
    pages = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    with tempfile.TemporaryDirectory() as folder:
        cold(pages, Path(folder))
    warm(pages)


if __name__ == "__main__":
    main()
