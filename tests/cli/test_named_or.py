from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from recoupe.cli.named_or import named_or


@click.command("things")
@click.argument("files", nargs=-1)
@click.option("--count", is_flag=True)
def things(files: tuple[str, ...], count: bool) -> None:
    """Do something with files."""
    click.echo(f"assign {len(files) if count else ' '.join(files)}")


@click.group()
def under() -> None:
    """Commands under it."""


@under.command("list")
@click.argument("name", default="")
def list_(name: str) -> None:
    """List them."""
    click.echo(f"list {name}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a", "b"], "assign a b"),
        (["--count", "a"], "assign 1"),
        ([], "assign"),
        (["list", "x"], "list x"),
        (["assign", "list"], "assign list"),
    ],
)
def test_the_first_word_decides(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(named_or(things, under), arguments)
    assert result.exit_code == 0
    assert result.output.strip() == said


def test_help_shows_both() -> None:
    output = CliRunner().invoke(named_or(things, under), ["--help"]).output
    assert "Do something with files" in output
    assert "list" in output
    assert "assign" in output
