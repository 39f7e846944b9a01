"""The catalogues of the interface are those of its sentences as they are now."""

import gettext
import io
import re
import string
import sys
from pathlib import Path
from types import ModuleType

import pytest

from game import language

ROOT = Path(__file__).resolve().parents[1]
babel = pytest.importorskip("babel", reason="comes with the test tools")

COMMAND = "run: python docs/make_catalogues.py, and translate what is new"
LANGUAGES = [code for code in language.languages() if code != "en"]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import make_catalogues
    finally:
        sys.path.remove(str(ROOT / "docs"))
    return make_catalogues


def _ids(catalogue: object) -> set[tuple[object, str | None]]:
    return {(message.id, message.context) for message in catalogue if message.id}


def test_the_template_has_every_sentence_and_no_other(maker: ModuleType) -> None:
    from babel.messages.pofile import read_po

    with (language.LOCALE_DIR / "thousand_points.pot").open("rb") as file:
        written = _ids(read_po(file))
    assert written == _ids(maker.template()), COMMAND


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_catalogue_translates_every_sentence_and_no_other(maker: ModuleType, code: str) -> None:
    catalogue = maker.translated(code)
    wanted = _ids(maker.template())
    assert _ids(catalogue) == wanted, COMMAND
    undone = [m.id for m in catalogue if m.id and (m.fuzzy or not all(_forms(m.string)))]
    assert undone == []
    assert catalogue.obsolete == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_compiled_catalogue_is_that_of_its_text(maker: ModuleType, code: str) -> None:
    compiled = maker.po_path(code).with_suffix(".mo").read_bytes()
    assert _said(compiled) == _said(maker.as_compiled(maker.translated(code))), COMMAND


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_fills_the_same_places(maker: ModuleType, code: str) -> None:
    """Plurals may leave their number out: "once" has none."""
    odd = {}
    for message in maker.translated(code):
        if not message.id:
            continue
        wanted = set().union(*map(_places, _forms(message.id)))
        for form in _forms(message.string):
            if _places(form) != wanted and isinstance(message.id, str):
                odd[message.id] = form
    assert odd == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_chinese_has_chinese_stops(maker: ModuleType, code: str) -> None:
    if not code.startswith("zh"):
        pytest.skip("not Chinese")
    half = re.compile(r"[\u4e00-\u9fff][,;:!?]|[\u4e00-\u9fff]\.(?![a-z])")
    said = (form for message in maker.translated(code) for form in _forms(message.string or ""))
    assert [form for form in said if half.search(form)] == []


def test_a_compiled_catalogue_is_what_the_game_reads() -> None:
    for code in LANGUAGES:
        found = gettext.find(language.DOMAIN, language.LOCALE_DIR, languages=[code])
        assert found is not None
        assert Path(found).suffix == ".mo"


def _said(compiled: bytes) -> dict[object, str]:
    """Everything a compiled catalogue says, without its header, which names a day."""
    said = vars(gettext.GNUTranslations(io.BytesIO(compiled)))["_catalog"]
    return {key: text for key, text in said.items() if key}


def _forms(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (str(value),)


def _places(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}
