"""`doctor`: says what this computer offers the game, and what to do about problems.

Owns the printed form, one fact per line for people and screen readers alike. Must not know how
anything is found out.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from game import __version__
from game.doctor import Finding, examine
from game.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The doctor takes no options: it always looks at everything."""


def run(args: argparse.Namespace) -> int:
    """Print every finding. Returns 0 if the game can be played here, 1 if not."""
    findings = examine()
    print(_("A Thousand Points {version}").format(version=__version__))
    for finding in findings:
        print(_("{name}: {text}").format(name=finding.topic, text=finding.found))
        if finding.to_do:
            print("    " + _("What to do: {advice}").format(advice=finding.to_do))
    print(_verdict(findings))
    return int(any(finding.blocks for finding in findings))


def _verdict(findings: Sequence[Finding]) -> str:
    if any(finding.blocks for finding in findings):
        return _("The game cannot be played here yet.")
    if any(finding.to_do for finding in findings):
        return _("The game can be played here, with the limits named above.")
    return _("The game can be played here.")
