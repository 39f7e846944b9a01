"""Settings and their file."""

import os
from pathlib import Path

import pytest

from game.ui.settings import Settings, read_settings, resized, settings_path, write_settings


def test_settings_come_back_as_they_were_kept(own_home: Path) -> None:
    chosen = Settings(text_size=175, full_screen=True, reduced_motion=True)
    write_settings(settings_path(), chosen)
    assert read_settings(settings_path()) == chosen
    assert [path.name for path in own_home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"text_size": 33}', '{"text_size": "big", "full_screen": "yes"}', "\x00"],
)
def test_a_damaged_file_means_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    assert read_settings(path) == Settings()


def test_a_pipe_or_a_huge_file_means_the_defaults(tmp_path: Path) -> None:
    huge = tmp_path / "huge.json"
    huge.write_text('{"text_size": 150}' + " " * 5_000_000)
    assert read_settings(huge).text_size in (100, 150)
    huge.write_text("[" * 5_000_000)
    assert read_settings(huge) == Settings()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")
        assert read_settings(tmp_path / "pipe.json") == Settings()


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == Settings()


def test_a_folder_that_cannot_be_written_interrupts_nobody(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    write_settings(in_the_way / "settings.json", Settings(text_size=150))


@pytest.mark.parametrize(
    ("size", "by", "expected"), [(100, -1, 100), (100, 1, 125), (225, 1, 250), (250, 1, 250)]
)
def test_text_grows_and_shrinks_in_steps(size: int, by: int, expected: int) -> None:
    assert resized(Settings(text_size=size), by).text_size == expected
