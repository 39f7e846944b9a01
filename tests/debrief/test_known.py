"""How we know: every statement of a run is counted under its label, every source once."""

from game.debrief.known import how_we_know
from game.debrief.real import Statement, Subject
from game.model.evidence import Basis, Evidence, Source

RULE = Source(id="S1", title="The rule", year="2016", grade="official")
PAPER = Source(id="S2", title="A paper", year="2017", grade="journalism")
ODD = Source(id="S3", title="A rumour", year="2018", grade="hearsay")


def statement(evidence: Evidence, *sources: Source) -> Statement:
    basis = Basis(evidence=evidence, sources=tuple(source.id for source in sources))
    return Statement(subject=Subject.CLAIM, ref="", text="Something.", basis=basis, sources=sources)


def test_statements_are_counted_under_their_labels() -> None:
    known = how_we_know(
        [
            statement(Evidence.DOCUMENTED, RULE),
            statement(Evidence.DOCUMENTED, RULE, PAPER),
            statement(Evidence.INVENTED),
        ]
    )
    counts = [(each.evidence, each.statements) for each in known.support]
    assert counts == list(zip(Evidence, (2, 0, 0, 1), strict=True))
    assert "relied on 3 statements" in known.summary
    assert "2 documented, 0 reported, 0 disputed, 1 invented" in known.summary
    assert "2 publications" in known.summary


def test_sources_stand_once_under_the_kind_of_witness_they_are() -> None:
    known = how_we_know(
        [statement(Evidence.REPORTED, PAPER, ODD), statement(Evidence.REPORTED, RULE, PAPER)]
    )
    assert [(each.kind, [s.id for s in each.sources]) for each in known.witnesses] == [
        ("Official texts", ["S1"]),
        ("Journalism", ["S2"]),
        ("hearsay", ["S3"]),
    ]
    assert all(each.remark for each in known.witnesses[:2])


def test_nothing_met_is_nothing_known() -> None:
    known = how_we_know([])
    assert known.witnesses == ()
    assert "0 statements" in known.summary
