"""``recoupe corpus``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli.exit_codes import Exit
from recoupe.cli.options import TYPES, columns

if TYPE_CHECKING:
    from recoupe.app.corpus import CorpusReport
    from recoupe.readers.options import Kind

MEGABYTE = 1024 * 1024


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder to write."
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray", "slurm"]),
    default="local",
    show_default=True,
    help="Where tasks run: this machine, a Ray cluster (RAY_ADDRESS), or a Slurm cluster.",
)
@click.option("--workers", type=click.IntRange(min=1), help="Tasks at a time; else one a core.")
@click.option(
    "--overlap",
    type=click.IntRange(0, 14),
    default=2,
    show_default=True,
    help="Days before each day that are grouped together with it.",
)
@click.option(
    "--shard",
    type=click.IntRange(min=1),
    default=64,
    show_default=True,
    metavar="MB",
    help="Small files are put together into shards of so many megabytes.",
)
@click.option("--type", "kind", type=click.Choice(TYPES), help="What the sources are.")
@click.option("--column", multiple=True, metavar="ROLE=NAME", help="Column of a table.")
@click.option("--clean", is_flag=True, help="Texts are articles already: title, newline, text.")
@click.option("--partition", help="With --engine slurm: the partition.")
@click.option("--time", default="24:00:00", show_default=True, help="With --engine slurm.")
def corpus(
    sources: tuple[str, ...],
    output: Path,
    kind: Kind | None,
    column: tuple[str, ...],
    clean: bool,
    **how: str | int | None,
) -> int:
    """Turn shards of pages into Parquet tables: articles, marks, stories and origins.

    SOURCES are files, folders and globs of WARC, WET, JSON lines, Parquet, text or HTML,
    packed or not. Run the same command again to go on after an interruption.
    """
    if how["engine"] == "slurm" and not how["partition"]:
        raise click.UsageError("--engine slurm needs --partition")
    from recoupe.app.corpus import build_corpus
    from recoupe.app.corpus_folder import CorpusInputs
    from recoupe.app.corpus_shards import FileReader
    from recoupe.cli.rates import rates

    inputs = CorpusInputs(
        sources=sources,
        reader=FileReader(kind=kind, columns=columns(column), clean=clean),
        shard=int(how["shard"] or 0) * MEGABYTE,
        overlap=int(how["overlap"] or 0),
    )
    with rates(None) as report:
        built = build_corpus(
            inputs,
            output,
            engine=how["engine"],  # type: ignore[arg-type]  # click has checked it
            workers=int(how["workers"] or os.cpu_count() or 1),
            slurm={"partition": how["partition"], "time": how["time"]},
            progress=report,
        )
    if not built.counts:
        click.echo("handed to Slurm; run the same command again when its jobs have ended")
        return Exit.DONE
    return summarise(built)


def summarise(built: CorpusReport) -> int:
    """Counts of each step, and what it cost of one core."""
    for step, counts in built.counts.items():
        click.echo(f"{step}: " + ", ".join(f"{n:,} {name}" for name, n in sorted(counts.items())))
    for step, cost in built.costs.items():
        rate = f", {cost.items / cost.seconds:,.1f}/s a core" if cost.seconds else ""
        click.echo(f"{step}: {cost.items:,} items in {cost.seconds:,.1f} s of one core{rate}")
    return Exit.PARTIAL if any(c["rejects"] for c in built.counts.values()) else Exit.DONE
