"""One record of each kind that the register keeps."""

from __future__ import annotations

from datetime import UTC, datetime

from recoupe.model.event import Anchor
from recoupe.model.evidence import Maker
from recoupe.model.register import Entry, Search, Suggestion
from recoupe.model.session import Session
from tests.dossier_sample import make_commitments

AT = datetime(2031, 5, 2, 8, 30, tzinfo=UTC)
ANCHOR = Anchor(page_id="ab", article_id="one", start=3, end=9, words="ouvrir")
ENTRY = Entry(id="k1", story_id="s1", commitment=make_commitments()[0], anchors=(ANCHOR,))
SUGGESTION = Suggestion(
    id="g1", entry_id="k1", article_id="two", stance="mentions", score=0.5, features=(),
    evidence=(ANCHOR,), maker=Maker(name="recoupe", version="1"),
)  # fmt: skip
SEARCH = Search(id="z", entry_id="k1", at=AT, query=("canal",), articles=3)
SESSION = Session(id="m1", series="Comité", label="première session", story_id="s1",
                  evidence=(ANCHOR,))  # fmt: skip
