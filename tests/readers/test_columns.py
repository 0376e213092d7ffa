from __future__ import annotations

import pytest

from recoupe.errors import ReadError
from recoupe.readers.columns import ROLES, page_role, roles_of, usual_names


def test_usual_names_are_of_roles_and_never_of_two() -> None:
    names = [name for row in usual_names().values() for name in row]
    assert set(usual_names()) == set(ROLES)
    assert len(names) == len(set(names))
    assert all(name == name.strip().casefold() for name in names)


def test_case_and_order_of_likelihood() -> None:
    roles = roles_of(["Contenu", "TEXTE", " Titre ", "autre"], {})
    assert roles == {"text": "TEXTE", "title": " Titre "}
    assert page_role(roles) == "text"


def test_a_page_that_is_named_leaves_no_room_for_a_guess() -> None:
    roles = roles_of(["html", "body", "title"], {"text": "body"})
    assert roles == {"text": "body", "title": "title"}
    assert roles_of(["text", "titre"], {"title": "text", "dump": "titre"}) == {
        "title": "text",
        "dump": "titre",
    }


def test_a_row_without_a_page() -> None:
    with pytest.raises(ReadError) as error:
        page_role(roles_of(["titre"], {}))
    assert error.value.code == "read-no-column"
