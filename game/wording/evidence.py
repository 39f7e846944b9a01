"""The four labels, and what a statement stands on, in words.

Must not know which statement it is.
"""

from collections.abc import Mapping

from game.language import _
from game.model.evidence import Basis, Evidence, Source
from game.wording.joining import dotted


def label(evidence: Evidence) -> str:
    """`documented`, `reported`, `disputed` or `invented`."""
    return {
        Evidence.DOCUMENTED: _("documented"),
        Evidence.REPORTED: _("reported"),
        Evidence.DISPUTED: _("disputed"),
        Evidence.INVENTED: _("invented"),
    }[evidence]


def meaning(evidence: Evidence) -> str:
    """What the label promises, as a sentence."""
    return {
        Evidence.DOCUMENTED: _("Seen in an official text or in several independent good sources."),
        Evidence.REPORTED: _("Said by a source worth naming, not seen in the official text."),
        Evidence.DISPUTED: _("Often repeated; good sources contradict or could not confirm it."),
        Evidence.INVENTED: _("Made up for the story; nothing says it was so."),
    }[evidence]


def witness(source: Source) -> str:
    """`official`, `journalism` …: what kind of witness a publication is."""
    return {
        "official": _("official"),
        "scholarly": _("scholarly"),
        "journalism": _("journalism"),
        "state-media": _("state-media"),
        "think-tank": _("think-tank"),
        "contested": _("contested"),
    }.get(source.grade, source.grade)


def source_line(source: Source) -> str:
    """`Rongcheng Measures … · 2016–18 · official`."""
    return dotted((source.title, source.year, witness(source), source.note.strip().rstrip(".。")))


def source_lines(basis: Basis, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """One line per source; a source nobody describes is named by its id."""
    return tuple(source_line(sources[name]) if name in sources else name for name in basis.sources)
