"""A corpus ends the same whatever the workers, and whatever killed it on the way."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from recoupe.app.corpus import CorpusReport, build_corpus
from recoupe.app.corpus_folder import CorpusInputs
from recoupe.errors import ModelMissingError, OutputError, ReadError, StoreError, UsageError
from recoupe.model.parse import Parse
from tests.app.corpus_runs import (
    begin,
    built,
    files_in,
    inputs,
    two_of,
    write_shards,
    write_slurm,
)
from tests.app.workspaces import NoPack, ToyPack

pytest.importorskip("datatrove")
parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "shards"
    write_shards(folder)
    return folder


@pytest.fixture(scope="module")
def done(shards: Path) -> tuple[Path, CorpusReport]:
    out = shards.parent / "out"
    return out, built(shards, out)


def rows(out: Path, pattern: str) -> list[dict[str, Any]]:
    return [
        row for path in sorted(out.glob(pattern)) for row in parquet.read_table(path).to_pylist()
    ]


def rejects(out: Path) -> list[str]:
    lines = [
        line for path in sorted(out.glob("*/rejects-*")) for line in path.read_text().splitlines()
    ]
    return sorted(json.loads(line)["error"]["code"] for line in lines)


def test_every_article_is_in_one_story_and_one_origin(done: tuple[Path, CorpusReport]) -> None:
    out, report = done
    articles = {row["id"] for row in rows(out, "read/articles-*")}
    members = [row["article"] for row in rows(out, "stories/members-*")]
    assert len(members) == len(set(members)) == report.counts["stories"]["members"]
    assert set(members) == articles
    listed = [name for row in rows(out, "stories/origins-*") for name in row["members"]]
    assert sorted(listed) == sorted(members)


def test_words_of_marks_stand_where_they_say(done: tuple[Path, CorpusReport]) -> None:
    out, _ = done
    text = {row["id"]: row["text"] for row in rows(out, "read/articles-*")}
    found = rows(out, "annotate/mentions-*")
    assert found
    for row in found:
        assert text[row["article"]][row["span"]["start"] : row["span"]["end"]] == row["words"]


def test_a_dispatch_told_on_following_days_is_one_story(done: tuple[Path, CorpusReport]) -> None:
    out, _ = done
    days = {row["id"]: row["day"] for row in rows(out, "read/articles-*")}
    spans = [
        max(days[name] for name in row["articles"]) - min(days[name] for name in row["articles"])
        for row in rows(out, "stories/stories-*")
    ]
    assert max(span.days for span in spans) > 2  # longer than any window
    assert sum(len(row["copies"]) for row in rows(out, "stories/stories-*")) > 0


def test_what_failed_is_told_with_its_code(done: tuple[Path, CorpusReport]) -> None:
    out, report = done
    codes = rejects(out)
    assert codes.count("clean-language") == 4
    assert codes.count("stream-bad-line") == 4
    assert codes.count("read-duplicate") == 3  # the page that is in all four shards
    assert sum(counts["rejects"] for counts in report.counts.values()) == len(codes)


def test_manifests_say_inputs_counts_and_versions(done: tuple[Path, CorpusReport]) -> None:
    out, _ = done
    manifest = json.loads((out / "read" / "manifest.json").read_text())
    assert [Path(one["name"]).name for one in manifest["inputs"]][:2] == ["0.jsonl", "1.jsonl"]
    assert all(len(one["sha256"]) == 64 for one in manifest["inputs"])
    assert manifest["counts"]["articles"] == len(rows(out, "read/articles-*"))
    assert "recoupe" in manifest["versions"]
    later = json.loads((out / "stories" / "manifest.json").read_text())
    assert later["counts"]["stories"] == len(rows(out, "stories/stories-*"))


def test_two_workers_write_what_one_writes(
    shards: Path, done: tuple[Path, CorpusReport], tmp_path: Path
) -> None:
    assert begin(shards, tmp_path / "two", "local", 2).wait(120) == 0
    assert files_in(tmp_path / "two") == files_in(done[0])


def test_a_killed_run_goes_on_where_it_was(
    shards: Path, done: tuple[Path, CorpusReport], tmp_path: Path
) -> None:
    out = tmp_path / "killed"
    run = begin(shards, out, "local", 1, "SlowPack")
    completions = out / "logs" / "annotate" / "completions"
    limit = time.monotonic() + 60
    while not any(completions.glob("*")) and time.monotonic() < limit:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    kept = {path.name: path.stat().st_mtime_ns for path in completions.glob("*")}
    assert 0 < len(kept) < 5
    built(shards, out)
    assert {n: (completions / n).stat().st_mtime_ns for n in kept} == kept  # not done again
    assert files_in(out) == files_in(done[0])


def test_a_finished_run_is_not_done_again(done: tuple[Path, CorpusReport], shards: Path) -> None:
    out, report = done
    before = {path: path.stat().st_mtime_ns for path in (out / "read").glob("*.parquet")}
    assert built(shards, out).counts == report.counts
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_another_corpus_is_refused(done: tuple[Path, CorpusReport], shards: Path) -> None:
    other = CorpusInputs(sources=(str(shards),), shard=1, window_tasks=1, overlap=1)
    with pytest.raises(OutputError) as caught:
        build_corpus(other, done[0], make_pack=ToyPack)
    assert caught.value.code == "output-exists"


def test_a_folder_with_other_things_is_refused(shards: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("à garder")
    with pytest.raises(OutputError) as caught:
        built(shards, tmp_path)
    assert caught.value.code == "output-exists"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("source", ["-", "https://journal.example/"])
def test_what_cannot_be_read_again_is_refused(source: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        build_corpus(CorpusInputs(sources=(source,)), tmp_path / "out", make_pack=ToyPack)
    assert caught.value.code == "usage-sources"


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    given = CorpusInputs(sources=(str(tmp_path / "absent.jsonl"),))
    with pytest.raises(ReadError) as caught:
        build_corpus(given, tmp_path / "out", make_pack=ToyPack)
    assert caught.value.code == "read-nothing"
    assert rejects(tmp_path / "out") == ["read-not-found"]


def test_a_missing_model_is_told_before_any_work(shards: Path, tmp_path: Path) -> None:
    class Missing(NoPack):
        def parse(self, texts: object) -> Iterator[Parse]:
            raise ModelMissingError("no model here")

    with pytest.raises(ModelMissingError):
        build_corpus(inputs(shards), tmp_path / "out", make_pack=Missing)
    assert not (tmp_path / "out" / "read").exists()


@pytest.mark.parametrize("harm", ["cut", "other"])
def test_a_damaged_table_is_told_and_the_run_goes_on_with_it_mended(
    shards: Path, tmp_path: Path, harm: str
) -> None:
    folder, out = two_of(shards, tmp_path / "few"), tmp_path / "out"
    built(folder, out)
    whole = files_in(out)
    copies = next((out / "days").glob("copies-*.parquet"))
    if harm == "cut":
        copies.write_bytes(b"broken")
    else:
        copies.write_bytes(next((out / "read").glob("articles-*.parquet")).read_bytes())
    (out / "logs" / "merge" / "completions" / "00000").unlink()
    with pytest.raises(StoreError) as caught:
        built(folder, out)
    assert caught.value.code == "corpus-incomplete"
    copies.write_bytes(whole[str(copies.relative_to(out))])
    built(folder, out)
    assert files_in(out) == whole


@pytest.fixture(scope="module")
def few(shards: Path) -> tuple[Path, dict[str, bytes]]:
    """A smaller corpus, and what one worker writes for it."""
    folder = two_of(shards, shards.parent / "few")
    built(folder, shards.parent / "few-out")
    return folder, files_in(shards.parent / "few-out")


@pytest.mark.cluster
def test_ray_writes_what_one_worker_writes(
    few: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    pytest.importorskip("ray")
    assert begin(few[0], tmp_path / "ray", "ray", 2).wait(300) == 0
    assert files_in(tmp_path / "ray") == few[1]


@pytest.mark.cluster
def test_slurm_is_handed_each_step_after_the_one_before(
    few: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    folder, out = few[0], tmp_path / "slurm"
    write_slurm(folder.parent / "bin")
    assert begin(folder, out, "slurm", 2).wait(300) == 0
    assert not (out / "read" / "manifest.json").exists()  # a later run looks at what was done
    submitted = (folder.parent / "bin" / "submitted").read_text().splitlines()
    waiting = [
        line for line in submitted if "RUN_OFFSET" in line and "--dependency=afterok:7" in line
    ]
    assert len(waiting) == 4  # all steps but the first
    assert begin(folder, out, "slurm", 2).wait(60) == 0
    assert files_in(out) == few[1]
