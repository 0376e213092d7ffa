"""Stories as people name them: by an id or the beginning of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.errors import StoreError

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


def story_named(workspace: Workspace, name: str) -> str:
    """The id of the story. Raises ``StoreError`` (``store-unknown``) for none or several."""
    ids = list(workspace.inputs())
    if name in ids:
        return name
    found = [one for one in ids if name and one.startswith(name)]
    if len(found) == 1:
        return found[0]
    said = f"{len(found)} stories begin with {name}" if found else f"no story {name}"
    raise StoreError(f"{said}: see recoupe stories list", code="store-unknown")
