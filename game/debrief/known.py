"""How we know: what the statements of a run stand on, counted, and what each kind of witness is
good for.

Owns those counts and remarks. Must not know how they are shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.debrief.real import Statement
from game.language import _, ngettext
from game.model.evidence import Evidence, Source
from game.wording.evidence import label, meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How many statements of the run carry one label, and what it promises."""

    evidence: Evidence
    label: str
    meaning: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnesses:
    """The publications of one kind, and what to expect of them."""

    kind: str
    remark: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HowWeKnow:
    """The sources behind one run."""

    summary: str
    support: tuple[Support, ...]
    witnesses: tuple[Witnesses, ...]


def how_we_know(statements: Sequence[Statement]) -> HowWeKnow:
    """What the statements met in a run stand on."""
    counts = {kind: sum(s.basis.evidence is kind for s in statements) for kind in Evidence}
    known = {source.id: source for s in statements for source in s.sources}
    return HowWeKnow(
        summary=_summary(counts, len(known)),
        support=tuple(
            Support(
                evidence=kind, label=label(kind), meaning=meaning(kind), statements=counts[kind]
            )
            for kind in Evidence
        ),
        witnesses=_witnesses(tuple(known.values())),
    )


def _summary(counts: Mapping[Evidence, int], sources: int) -> str:
    total = sum(counts.values())
    text = ngettext(
        "Your run relied on {total} statement about the real world: {documented} documented, "
        "{reported} reported, {disputed} disputed, {invented} invented for the story. They stand "
        "on {sources}.",
        "Your run relied on {total} statements about the real world: {documented} documented, "
        "{reported} reported, {disputed} disputed, {invented} invented for the story. They stand "
        "on {sources}.",
        total,
    )
    publications = ngettext("{count} publication", "{count} publications", sources)
    named = {kind.value: count for kind, count in counts.items()}
    return text.format(total=total, sources=publications.format(count=sources), **named)


def _witnesses(sources: Sequence[Source]) -> tuple[Witnesses, ...]:
    remarks = _remarks()
    kinds = [*remarks, *dict.fromkeys(s.grade for s in sources if s.grade not in remarks)]
    found = []
    for kind in kinds:
        named = tuple(source for source in sources if source.grade == kind)
        if named:
            title, remark = remarks.get(kind, (kind, ""))
            found.append(Witnesses(kind=title, remark=remark, sources=named))
    return tuple(found)


def _remarks() -> dict[str, tuple[str, str]]:
    """What a kind of witness is called, and what it is good for."""
    return {
        "official": (
            _("Official texts"),
            _("Good for what the rule says. They do not show what became of it."),
        ),
        "scholarly": (
            _("Scholarly work"),
            _("Checked by others before it was printed, and often some years behind."),
        ),
        "journalism": (
            _("Journalism"),
            _("Good for people and places, weaker for how common something is."),
        ),
        "state-media": (
            _("Chinese state and Party media"),
            _("Good for rules and numbers the state wants known, weak for harm and dissent."),
        ),
        "think-tank": (
            _("Experts, law firms, research institutes"),
            _("Good for how the pieces fit together; ask who pays for the work."),
        ),
        "contested": (
            _("Contested sources"),
            _("Weak or about another place; named so that you can see where a claim comes from."),
        ),
    }
