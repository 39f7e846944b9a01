"""The language of the interface: one catalogue, looked up when a sentence is needed.

Owns the gettext set-up. Every sentence of the interface is written
`_("Pay {amount} now.").format(amount=…)`; the look-up happens when the call runs, so the language
can change while the game is open. Must not know scenarios: their text is not interface text.
Standard library only.
"""

from __future__ import annotations

import gettext
from pathlib import Path

DOMAIN = "thousand_points"
SOURCE_LANGUAGE = "en"
LOCALE_DIR = Path(__file__).resolve().parent / "locale"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_code: str = SOURCE_LANGUAGE


def set_language(code: str) -> str:
    """Switch the interface to `code` (`en`, `zh_CN`, …) and say which language is now in use.

    A region without its own catalogue falls back to its language (`zh_CN` to `zh`); a language
    without any catalogue falls back to English, the language the sentences are written in.
    """
    global _catalogue, _code
    wanted = code.replace("-", "_").partition(".")[0]
    found = gettext.find(DOMAIN, LOCALE_DIR, languages=[wanted])
    if found is None:
        _catalogue, _code = gettext.NullTranslations(), SOURCE_LANGUAGE
    else:
        with Path(found).open("rb") as file:
            _catalogue = gettext.GNUTranslations(file)
        _code = Path(found).parent.parent.name
    return _code


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
