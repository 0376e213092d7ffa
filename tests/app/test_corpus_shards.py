from pathlib import Path

import pytest

from recoupe.app.corpus_shards import shards_of
from recoupe.errors import UsageError


def test_small_files_share_a_shard_in_the_order_of_the_sources(tmp_path: Path) -> None:
    for name, size in (("a", 4), ("b", 4), ("c", 20), ("d", 1)):
        (tmp_path / name).write_bytes(b"x" * size)
    found = shards_of([str(tmp_path)], 9)
    assert [[Path(name).name for name in shard] for shard in found] == [["a", "b"], ["c"], ["d"]]


def test_a_file_that_is_not_there_is_left_to_its_reader(tmp_path: Path) -> None:
    assert shards_of([str(tmp_path / "absent")]) == ((str(tmp_path / "absent"),),)
    assert shards_of([str(tmp_path)]) == ()


@pytest.mark.parametrize("source", ["-", "HTTPS://journal.example/a"])
def test_what_comes_once_is_refused(source: str) -> None:
    with pytest.raises(UsageError) as caught:
        shards_of([source])
    assert caught.value.code == "usage-sources"
