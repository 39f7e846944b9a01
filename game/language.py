"""The language of the game: which one, and one catalogue for the sentences of the interface.

Owns the gettext set-up. Every sentence of the interface is written
`_("Pay {amount} now.").format(amount=…)`; the look-up happens when the call runs, so the language
can change while the game is open. What scenarios tell is no interface text and is translated where
it is read; it only asks here which language is in use. Standard library only.
"""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

DOMAIN = "thousand_points"
SOURCE_LANGUAGE = "en"
LOCALE_DIR = Path(__file__).resolve().parent / "locale"
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""What names the language of a program, the strongest first (gettext's manual)."""

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_code: str = SOURCE_LANGUAGE

OWN_NAMES = {"en": "English", "zh_CN": "简体中文"}
"""What a language calls itself; nobody can find a language under a name in another one."""


def set_language(code: str) -> str:
    """Switch the interface to `code` (`en`, `zh_CN`, …) and say which language is now in use.

    A region without its own catalogue falls back to its language (`zh_CN` to `zh`), and Chinese of
    any region to the Chinese there is; a language without any catalogue falls back to English, the
    language the sentences are written in.
    """
    global _catalogue, _code
    found = None
    for wanted in fallbacks(code):
        found = found or gettext.find(DOMAIN, LOCALE_DIR, languages=[wanted])
    if found is None:
        _catalogue, _code = gettext.NullTranslations(), SOURCE_LANGUAGE
    else:
        with Path(found).open("rb") as file:
            _catalogue = gettext.GNUTranslations(file)
        _code = Path(found).parent.parent.name
    return _code


def fallbacks(code: str) -> Iterator[str]:
    """The codes under which a language may be found: `zh_CN.UTF-8` as `zh_CN`, then `zh`.

    Chinese without a region, or of one that is not there, may be found as that of the mainland.
    """
    wanted = code.replace("-", "_").partition(".")[0].partition("@")[0]
    if not all(part.isalnum() for part in wanted.split("_")):
        return
    language, _dash, region = wanted.partition("_")
    yield wanted
    if region:
        yield language
    if language == "zh" and region != "CN":
        yield "zh_CN"


def languages() -> tuple[str, ...]:
    """The codes of all languages the interface speaks, the one it is written in first."""
    there = LOCALE_DIR.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (SOURCE_LANGUAGE, *sorted(path.parent.parent.name for path in there))


def own_name(code: str) -> str:
    """What speakers of a language call it; its code if that is not known."""
    return OWN_NAMES.get(code, code)


def system_language(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """The language the system is set to, as a code; English if it does not say."""
    for variable in VARIABLES:
        named = environ.get(variable, "").partition(":")[0]
        if named:
            return SOURCE_LANGUAGE if named.partition(".")[0] in ("C", "POSIX") else named
    match platform:
        case "win32":
            return _of_windows()
        case "darwin":
            return _of_mac()
    return SOURCE_LANGUAGE


def _of_windows() -> str:
    """The language Windows shows its own windows in."""
    if sys.platform == "win32":
        import ctypes
        import locale

        code = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(code, SOURCE_LANGUAGE)
    return SOURCE_LANGUAGE


def _of_mac() -> str:
    """The first language of the settings of macOS, which names none to what no terminal started."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        settings = Path.home() / "Library" / "Preferences" / ".GlobalPreferences.plist"
        return str(plistlib.loads(settings.read_bytes())["AppleLanguages"][0])
    except (OSError, RuntimeError, ValueError, TypeError, LookupError, ExpatError):
        return SOURCE_LANGUAGE


def current_language() -> str:
    """The code of the language in use, `en` until `set_language` found another catalogue."""
    return _code


def _(message: str) -> str:
    """The sentence in the current language; the sentence itself when nobody translated it."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of a sentence that fits `count`, in the current language."""
    return _catalogue.ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """A short word in the current language, told apart by `context` where English is ambiguous."""
    return _catalogue.pgettext(context, message)


def listed(parts: Iterable[str]) -> str:
    """Several things in a row: `a, b, c`."""
    return _(", ").join(parts)


def clauses(parts: Iterable[str]) -> str:
    """Several half-sentences in a row: `a; b; c`."""
    return _("; ").join(parts)


def sentences(parts: Iterable[str]) -> str:
    """Whole sentences one after the other, with a space between them where one is written."""
    return _("{sentence} {next}").format(sentence="", next="").join(parts)
