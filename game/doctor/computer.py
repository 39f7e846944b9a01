"""The computer as the game meets it: Python, the system, the language, the terminal.

Owns those findings. Must not import pygame: that is tried out elsewhere, in a process of its own.
"""

from __future__ import annotations

import locale
import platform
import sys

from game.doctor.finding import Finding
from game.language import _, current_language

_SAMPLE = "“守信” − ¥ →"


def examine_computer() -> tuple[Finding, ...]:
    """Python, system, YAML library, language and terminal."""
    return (_python(), _system(), _yaml(), _language(), _terminal())


def _python() -> Finding:
    return Finding(
        topic=_("Python"),
        found=_("{version} in {place}").format(
            version=platform.python_version(), place=sys.executable or sys.prefix
        ),
    )


def _system() -> Finding:
    return Finding(
        topic=_("System"),
        found=f"{platform.system()} {platform.release()}, {platform.machine()}",
    )


def _yaml() -> Finding:
    try:
        import yaml
    except ImportError as error:
        return Finding(
            topic=_("Scenario reader"),
            found=_("PyYAML does not load ({reason})").format(reason=error),
            to_do=_("Install it: {command}").format(command="python -m pip install PyYAML"),
            blocks=True,
        )
    kind = _("fast") if yaml.__with_libyaml__ else _("slow, but it works")
    return Finding(
        topic=_("Scenario reader"),
        found=_("PyYAML {version} ({kind})").format(version=yaml.__version__, kind=kind),
    )


def _language() -> Finding:
    system = locale.getlocale()[0] or _("none named")
    return Finding(
        topic=_("Language"),
        found=_("{code} (the system's: {system})").format(code=current_language(), system=system),
    )


def _terminal() -> Finding:
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        _SAMPLE.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return Finding(
            topic=_("Terminal"),
            found=_("shows {encoding}, so Chinese characters appear as ?").format(
                encoding=encoding
            ),
            to_do=_("Set PYTHONUTF8=1 before the start, in a terminal that shows UTF-8."),
        )
    return Finding(topic=_("Terminal"), found=_("shows {encoding}").format(encoding=encoding))
