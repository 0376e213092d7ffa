"""Does the jobs of the desk in the background, one at a time."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime
from pathlib import Path

from recoupe.app.arriving import MakePack, french
from recoupe.app.desk.opening import opened
from recoupe.app.jobs import due_feeds
from recoupe.app.refreshing import refresh
from recoupe.app.working import work
from recoupe.errors import RecoupeError

# Seconds between two looks for feeds that are due, or jobs that another process made.
IDLE = 30.0
LOG = logging.getLogger(__name__)


class Worker:
    """One thread. ``stage`` says what the running job is doing: its name, done, total."""

    def __init__(self, workspace: Path, make_pack: MakePack = french) -> None:
        self.workspace = workspace
        self.make_pack = make_pack
        self.stage: tuple[str, int, int] = ("", 0, 0)
        self.asked = threading.Event()
        self.stopping = False
        self.thread = threading.Thread(target=self.run, name="recoupe-jobs", daemon=True)

    def start(self) -> None:
        """Begin, with what an earlier stop left."""
        self.thread.start()

    def wake(self) -> None:
        """There is a new job."""
        self.asked.set()

    def stop(self, patience: float = 5.0) -> None:
        """Begin no other job; the running one is done again at the next start."""
        self.stopping = True
        self.asked.set()
        self.thread.join(patience)

    def run(self) -> None:
        """Do jobs as they come."""
        while not self.stopping:
            self.asked.clear()
            try:
                with opened(self.workspace) as workspace:
                    due_feeds(workspace, datetime.now(UTC))
                while not self.stopping and self.work() is not None:
                    pass
                with opened(self.workspace) as workspace:
                    refresh(workspace)  # what a decision or an interrupted run left to do
            except RecoupeError as error:  # locked or full: try again later
                LOG.warning("%s: %s", error.code, error.message)
            except Exception:  # the thread must outlive what nobody foresaw
                LOG.exception("the background work failed")
            self.asked.wait(IDLE)

    def work(self) -> int | None:
        """Do the oldest job; None when there is none."""
        self.stage = ("", 0, 0)
        return work(self.workspace, self.note, self.make_pack)

    def note(self, stage: str, done: int, total: int) -> None:
        """What the running job is doing."""
        self.stage = (stage, done, total)
