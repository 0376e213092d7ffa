"""``recoupe serve``: the desk."""

from __future__ import annotations

import getpass
from pathlib import Path

import click


@click.command()
@click.option(
    "--workspace",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("recoupe.db"),
    envvar="RECOUPE_WORKSPACE",
    show_default=True,
    help="The workspace to open; made when it is not there.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True)
@click.option("--name", "names", multiple=True, help="Host name that visitors use (repeatable).")
@click.option("--https", is_flag=True, help="Visitors come through HTTPS: cookies say so.")
def serve(workspace: Path, host: str, port: int, names: tuple[str, ...], https: bool) -> None:
    """Serve the desk: read, check, decide and publish in a browser.

    Alone on this machine it asks nobody for a password. It can be reached by others only
    once people are known (recoupe users add).
    """
    from recoupe.app.desk.opening import prepare
    from recoupe.web.serving import serve as serve_desk
    from recoupe.web.settings import LOOPBACK, Settings

    team = prepare(workspace)
    settings = Settings(
        workspace=workspace,
        hosts=(*LOOPBACK, host, *names),
        team=team,
        secure=https,
        person=getpass.getuser(),
    )
    serve_desk(settings, host, port, lambda address: click.echo(address, err=True))
