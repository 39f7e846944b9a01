"""The debrief as one HTML file: self-contained, without scripts, printable.

Owns the template, the charts in it, and where a report is kept. Jinja2 is loaded when a report is
made and not before; it escapes whatever a scenario says. Must not know who asked for a report.
"""

from game.debrief.report.make import make_report, report_name
from game.debrief.report.shelf import CannotKeepError, keep_report, write_report

__all__ = [
    "CannotKeepError",
    "keep_report",
    "make_report",
    "report_name",
    "write_report",
]
