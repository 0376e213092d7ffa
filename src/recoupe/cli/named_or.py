"""A command that also has named commands under it: ``stories FILE`` and ``stories list``."""

from __future__ import annotations

import inspect

import click


class NamedOr(click.Group):
    """A group whose first word may be one of its commands; anything else goes to ``otherwise``."""

    otherwise = ""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the name of the usual command before arguments that name none."""
        named = bool(args) and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if named else [self.otherwise, *args])


def named_or(usual: click.Command, group: click.Group) -> NamedOr:
    """``usual`` under its own name, with the commands of ``group`` under it.

    ``NAME assign …`` is the usual command in full, for a file called like one of the others.
    """
    told = inspect.cleandoc(usual.help or "")
    made = NamedOr(usual.name, commands=dict(group.commands))
    made.otherwise = "assign"
    made.add_command(usual, "assign")
    made.help = f"{told}\n\nThe stories of a workspace have commands of their own, below."
    return made
