"""A report as HTML: the template, its words, and the escaping of everything else.

The only module that loads Jinja2; import it when a report is made. Every value is escaped; the
filters mark Chinese for screen readers and let nothing but web pages become links.
"""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from game.debrief.report.contents import Report
from game.debrief.report.labels import labels

TEMPLATES = Path(__file__).parent / "templates"
_HAN = re.compile(r"[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]+")
_WEB = re.compile(r"https?://[^\s\"'<>]+")
_UNSAYABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control characters, and those that turn the direction of what follows."""


def render(report: Report) -> str:
    """The report as one HTML document that needs nothing else."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_sayable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["words"] = words
    made.filters["web"] = web
    return made.get_template("report.html").render(r=report, l=labels())


def _sayable(value: object) -> object:
    """Every value that is printed, without characters that only a program would see."""
    is_text = isinstance(value, str) and not isinstance(value, Markup)
    return _UNSAYABLE.sub(" ", str(value)) if is_text else value


def words(text: str) -> Markup:
    """The text, escaped, with its Chinese marked as such."""
    text = _UNSAYABLE.sub(" ", text)
    parts, end = [], 0
    for found in _HAN.finditer(text):
        parts.append(escape(text[end : found.start()]))
        parts.append(Markup('<span lang="zh-Hans">{}</span>').format(found.group()))
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def web(address: str) -> str:
    """The address if it is that of a page on the web, else nothing: nothing else becomes a link."""
    return address if _WEB.fullmatch(address) else ""
