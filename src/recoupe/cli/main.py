"""The command line. Heavy modules are imported inside the commands."""

from __future__ import annotations

import os
import sys

import click

from recoupe import __version__
from recoupe.cli.add import add, refresh
from recoupe.cli.annotate import annotate
from recoupe.cli.build import build
from recoupe.cli.changes import changes
from recoupe.cli.corpus import corpus
from recoupe.cli.decisions import decisions
from recoupe.cli.doctor import doctor
from recoupe.cli.entities import entities
from recoupe.cli.exit_codes import Exit, exit_code
from recoupe.cli.ledger import ledger
from recoupe.cli.named_or import named_or
from recoupe.cli.read import read
from recoupe.cli.serve import serve
from recoupe.cli.sessions import sessions
from recoupe.cli.stories import stories
from recoupe.cli.stories_workspace import stories_workspace
from recoupe.cli.users import users
from recoupe.cli.verify import verify
from recoupe.cli.workspace_files import backup, dossiers, export, import_
from recoupe.errors import RecoupeError

EPILOG = """\b
Exit codes:
  0  done
  1  internal error
  2  wrong usage
  3  no readable input
  4  done, but some items failed
  5  verify: the dossier does not match its pages
  6  the output cannot be written
  7  the language model, or an optional package, is missing
  8  the workspace refuses or is broken
  9  a decision that the rules forbid
  130  interrupted"""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="recoupe")
def cli() -> None:
    """Turn raw French news pages into cross-checked, evidence-linked dossiers."""


COMMANDS: tuple[click.Command, ...] = (
    build,
    changes,
    corpus,
    add,
    refresh,
    backup,
    dossiers,
    export,
    import_,
    decisions,
    entities,
    read,
    annotate,
    named_or(stories, stories_workspace),
    verify,
    doctor,
    ledger,
    serve,
    sessions,
    users,
)
for command in COMMANDS:
    cli.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its exit code; errors are one line on stderr."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None) -> int:
    """The exit code of a command."""
    try:
        result = cli.main(arguments, prog_name="recoupe", standalone_mode=False)
        return result if isinstance(result, int) else Exit.DONE
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("error [interrupted]: interrupted; nothing was written by halves", err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        silence_stdout()
        return Exit.DONE
    except RecoupeError as error:
        click.echo(f"error [{error.code}]: {' '.join(error.message.split())}", err=True)
        return exit_code(error)
    except Exception as error:
        if os.environ.get("RECOUPE_TRACEBACK"):
            raise
        message = f"{type(error).__name__}: {' '.join(str(error).split())}"
        click.echo(
            f"error [internal-error]: {message} (set RECOUPE_TRACEBACK=1 for more)", err=True
        )
        return Exit.FAILED


def silence_stdout() -> None:
    """The reader of our output has left: keep the interpreter from complaining at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
