"""The language of the interface can change while the game is open, and English needs nothing."""

import ast
import plistlib
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import language

GAME = Path(language.__file__).parent


def _catalogue(sentences: dict[str, str]) -> bytes:
    """A compiled gettext catalogue (`.mo`): header, two tables of (length, offset), then text."""
    header = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"
    pairs = sorted({"": header, **sentences}.items())
    keys = [key.encode() for key, _ in pairs]
    values = [value.encode() for _, value in pairs]
    start = 28 + 16 * len(pairs)
    tables, text = b"", b""
    for word in keys + values:
        tables += struct.pack("<II", len(word), start + len(text))
        text += word + b"\0"
    return (
        struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0) + tables + text
    )


@pytest.fixture
def chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    folder = tmp_path / "zh" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "thousand_points.mo").write_bytes(
        _catalogue({"Continue": "继续", "{n} point\0{n} points": "{n} 分", "verb\4Record": "记录"})
    )
    monkeypatch.setattr(language, "LOCALE_DIR", tmp_path)
    yield
    language.set_language("en")


def test_without_a_catalogue_a_sentence_is_itself() -> None:
    assert language.set_language("eo") == "en"
    assert language._("Continue") == "Continue"
    assert language.ngettext("{n} point", "{n} points", 1) == "{n} point"
    assert language.ngettext("{n} point", "{n} points", 2) == "{n} points"


@pytest.mark.usefixtures("chinese")
def test_a_language_can_be_switched_back_and_forth() -> None:
    assert language._("Continue") == "Continue"
    assert language.set_language("zh") == "zh"
    assert language._("Continue") == "继续"
    assert language.ngettext("{n} point", "{n} points", 2) == "{n} 分"
    assert language.pgettext("verb", "Record") == "记录"
    language.set_language("en")
    assert language._("Continue") == "Continue"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("code", ["zh_CN", "zh-CN", "zh_CN.UTF-8"])
def test_a_region_without_a_catalogue_speaks_its_language(code: str) -> None:
    assert language.set_language(code) == "zh"
    assert language.current_language() == "zh"


@pytest.mark.usefixtures("chinese")
def test_a_sentence_nobody_translated_stays_english() -> None:
    language.set_language("zh")
    assert language._("Quit") == "Quit"


def _unfindable(source: str) -> list[int]:
    """Lines that translate a sentence put together on the spot, which no catalogue can hold."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_", "ngettext", "pgettext")
        and any(isinstance(part, ast.JoinedStr | ast.BinOp | ast.Call) for part in node.args[:2])
    ]


@pytest.mark.parametrize(
    "path", sorted(GAME.rglob("*.py")), ids=lambda path: path.relative_to(GAME).as_posix()
)
def test_every_sentence_of_the_interface_can_stand_in_a_catalogue(path: Path) -> None:
    assert _unfindable(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "call", ["_(f'{n} points')", "_('a' + b)", "_('{n}'.format(n=1))", "ngettext(f'{n}', 'b', n)"]
)
def test_a_sentence_put_together_on_the_spot_is_seen(call: str) -> None:
    assert _unfindable(call) == [1]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (plistlib.dumps({"AppleLanguages": ["zh-Hans-CN", "en-CN"]}), "zh_CN"),
        (plistlib.dumps({"AppleLanguages": ["en-DE"]}, fmt=plistlib.FMT_BINARY), "en"),
        (plistlib.dumps({"AppleLanguages": []}), "en"),
        (plistlib.dumps(["no settings"]), "en"),
        (b"<?xml version='1.0'?><plist", "en"),
        (b"", "en"),
    ],
)
def test_a_mac_is_asked_for_its_language_where_no_terminal_names_one(
    settings: bytes, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert language.system_language({}, "darwin") == "en"
    folder = tmp_path / "Library" / "Preferences"
    folder.mkdir(parents=True)
    (folder / ".GlobalPreferences.plist").write_bytes(settings)
    found = language.set_language(language.system_language({}, "darwin"))
    language.set_language("en")
    assert found == expected
    assert language.system_language({"LANG": "fr_FR.UTF-8"}, "darwin") == "fr_FR.UTF-8"
