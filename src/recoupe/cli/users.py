"""``recoupe users``: who may use a team's desk."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

ROLE = click.Choice(["reader", "reviewer", "editor", "admin"])
WORKSPACE = click.option(
    "--workspace",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("recoupe.db"),
    envvar="RECOUPE_WORKSPACE",
    show_default=True,
    help="The workspace whose people these are.",
)
PASSWORD = click.password_option(help="Asked for when it is not given.")


@click.group()
def users() -> None:
    """People of a team's desk: once one is added, the desk asks for a login."""


@users.command()
@click.argument("name")
@click.option("--role", type=ROLE, default="reader", show_default=True)
@PASSWORD
@WORKSPACE
def add(name: str, role: str, password: str, workspace: Path) -> None:
    """Add somebody; the first one is an administrator, whatever the role asked for."""
    from recoupe.app.desk.opening import opened, prepare
    from recoupe.app.people import add_person, everybody

    prepare(workspace)
    with opened(workspace) as kept:
        given = role if everybody(kept) else "admin"
        add_person(kept, name, given, password, getpass.getuser())
    click.echo(f"{name}: {given}")


@users.command("list")
@WORKSPACE
def list_users(workspace: Path) -> None:
    """Everybody with their role."""
    from recoupe.app.desk.opening import opened
    from recoupe.app.people import everybody

    with opened(workspace) as kept:
        for row in everybody(kept):
            click.echo(f"{row.name}\t{row.role}\t{'active' if row.active else 'closed'}")


@users.command()
@click.argument("name")
@click.argument("role", type=ROLE)
@WORKSPACE
def role(name: str, role: str, workspace: Path) -> None:
    """Give somebody another role."""
    from recoupe.app.desk.opening import opened
    from recoupe.app.people import set_role

    with opened(workspace) as kept:
        set_role(kept, name, role, getpass.getuser())


@users.command()
@click.argument("name")
@PASSWORD
@WORKSPACE
def password(name: str, password: str, workspace: Path) -> None:
    """Set a new password and log the person out everywhere."""
    from recoupe.app.desk.opening import opened
    from recoupe.app.people import set_password

    with opened(workspace) as kept:
        set_password(kept, name, password, getpass.getuser())


@users.command()
@click.argument("name")
@click.option("--open", "active", is_flag=True, help="Let them in again.")
@WORKSPACE
def close(name: str, active: bool, workspace: Path) -> None:
    """Close somebody's access; what they decided stays under their name."""
    from recoupe.app.desk.opening import opened
    from recoupe.app.people import set_active

    with opened(workspace) as kept:
        set_active(kept, name, active, getpass.getuser())


@users.command()
@click.argument("name")
@WORKSPACE
def token(name: str, workspace: Path) -> None:
    """Make a token with which a program acts for somebody; it is shown once."""
    from recoupe.app.desk.opening import opened
    from recoupe.app.passes import make_token

    with opened(workspace) as kept:
        click.echo(make_token(kept, name, getpass.getuser()))
