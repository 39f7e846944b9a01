"""The HTML report: one file that needs nothing else, and no text of a scenario breaks out of it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from game.debrief.crowd import Crowd
from game.debrief.report import keep_report, make_report, report_name, write_report
from game.debrief.report.page import TEMPLATES, web, words
from game.debrief.report.shelf import CannotKeepError
from game.engine.game import Game
from game.engine.play import Step, begin, choose
from game.model.catalogue import Act, Catalogue
from game.model.evidence import Basis, Claim, Evidence, Source
from game.model.period import Period
from game.model.rulebook import Band, Participation
from game.model.scenario import Passage, Person
from game.paths import user_data_dir
from game.ui import theme
from tests.engine.building import (
    CATALOGUE,
    benefit,
    choice,
    defaulter_list,
    game,
    item,
    one_choice_life,
    perform,
    rulebook,
    scenario,
    scene,
)

MONTH = Period(months=1)
SOURCES = {"S1": Source(id="S1", title="The rule 规则", year="2016", url="https://example.org/a")}
STYLE = (TEMPLATES / "report.css").read_text("utf-8").strip()
HOSTILE = (
    "<script>alert(1)</script>\"'><img src=x onerror=alert(2)></style></svg></title>"
    "<svg onload=alert(3)><a href='javascript:alert(4)'>]]><!-- {{ 7*7 }} {% raw %} &lt;b&gt; "
    "</textarea><iframe src=//evil.example></iframe><style>*{background:url(//evil.example)}"
)
TAGS = frozenset(
    {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "section",
        "nav",
        "footer",
        "div",
        "figure",
        "figcaption",
    }
    | {"h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead"}
    | {
        "tbody",
        "tr",
        "th",
        "td",
        "span",
        "strong",
        "br",
        "a",
        "svg",
        "desc",
        "path",
        "polyline",
        "circle",
        "rect",
    }
    | {"text"}
)
VOID = frozenset({"meta", "br"})


class Read(HTMLParser):
    """The elements of a page with their attributes, its visible text, and its styles."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.styles: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        (self.styles if self.open[-1:] == ["style"] else self.text).append(data)

    def of(self, tag: str) -> Iterator[dict[str, str | None]]:
        return (attributes for name, attributes in self.elements if name == tag)

    @property
    def said(self) -> str:
        return " ".join("".join(self.text).split())


def finished(played: Game, *choices: str, **more: Any) -> tuple[Step, ...]:
    steps = [begin(played, seed=5, **more)]
    for name in choices:
        steps.append(choose(played, steps[-1].state, name))
    return tuple(steps)


def a_game() -> Game:
    life = one_choice_life(
        (MONTH, (perform("act.a"),)),
        (MONTH, (perform("act.b"), perform("court.refused"))),
    )
    rules = rulebook(
        item("act.a", -20), item("act.b", 5), measures=(benefit("bikes", "score > 9"),)
    )
    return game(life, rules, defaulter_list())


def full_report(played: Game, steps: tuple[Step, ...], sources: dict[str, Source]) -> Read:
    """A report with every section in it."""
    harsh = replace(played.rulebook, id="harsh", items={})
    other = Game(played.scenario, harsh, played.lists, played.catalogue)
    crowd = Crowd(played, steps, target=5)
    crowd.grow(5)
    html = make_report(played, steps, sources, others=[other], crowd=crowd.compare())
    return Read(html)


@pytest.fixture(scope="module")
def page() -> Read:
    played = a_game()
    return full_report(played, finished(played, "go", "go", "go"), SOURCES)


def test_every_section_is_there_and_leads_to_itself(page: Read) -> None:
    links = [link["href"] for link in page.of("a") if (link["href"] or "").startswith("#")]
    ids = {f"#{attributes['id']}" for _, attributes in page.elements if "id" in attributes}
    assert set(links) <= ids
    for title in ("Your year", "Every point", "Same choices, other cities", "What is real?"):
        assert title in page.said
    assert "Compared with 5 lives" in page.said
    assert "1000 − 20 + 5 = 985" not in page.said
    assert "There is no score for the answers." in page.said


def test_it_needs_nothing_else_and_runs_nothing(page: Read) -> None:
    assert {tag for tag, _ in page.elements} <= TAGS
    for tag, attributes in page.elements:
        assert not {name for name in attributes if name.startswith("on")}
        assert not {"src", "srcset", "style", "action", "data"} & set(attributes), tag
    assert [style.strip() for style in page.styles] == [STYLE]
    assert not re.search(r"url\(|@import|expression", STYLE)
    policy = next(m["content"] for m in page.of("meta") if "http-equiv" in m)
    assert policy is not None
    assert policy.startswith("default-src 'none'")


def test_it_is_well_formed_and_its_headings_step_down_one_at_a_time(page: Read) -> None:
    assert page.open == []
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_charts_have_words_beside_them(page: Read) -> None:
    charts = list(page.of("svg"))
    assert len(charts) == 2
    ids = {attributes.get("id") for _, attributes in page.elements}
    for chart in charts:
        assert chart["role"] == "img"
        assert set((chart["aria-labelledby"] or "").split()) <= ids
    assert "The line begins at 1000 on 2 March 2015 and ends at 985" in page.said


def test_tables_name_their_columns(page: Read) -> None:
    assert len(list(page.of("table"))) >= 4
    assert all(cell.get("scope") in ("col", "row") for cell in page.of("th"))


def test_chinese_is_marked_as_chinese(page: Read) -> None:
    assert {"lang": "zh-Hans"} in list(page.of("span"))
    assert str(words("Rule 规则，好 <b>")) == (
        'Rule <span lang="zh-Hans">规则，好</span> &lt;b&gt;'
    )


def hostile_game() -> tuple[Game, dict[str, Source]]:
    """A life and rules in which every text is an attack."""
    basis = Basis(evidence=Evidence.REPORTED, sources=("S1",), note=HOSTILE)
    acts = {name: Act(id=name, title=HOSTILE, unit=HOSTILE) for name in CATALOGUE.acts}
    life = scenario(
        scene("s0", choice("go", perform("act.a", done_by=HOSTILE), go="s1")),
        scene("s1", choice("go", perform("act.b"), perform("court.refused")), wait=MONTH),
        persons=(
            Person(id="a", name=HOSTILE, about=HOSTILE),
            Person(id="b", name=HOSTILE, about=HOSTILE, meters={"money": 1}),
        ),
    )
    scenes = {
        name: replace(
            each,
            title=HOSTILE,
            discuss=HOSTILE,
            claims=(Claim(text=HOSTILE, basis=basis),),
            choices=tuple(replace(c, text=HOSTILE) for c in each.choices),
        )
        for name, each in life.scenes.items()
    }
    ending = replace(life.endings["end"], title=HOSTILE, text=(Passage(text=HOSTILE),))
    meters = {n: replace(m, title=HOSTILE, unit=HOSTILE) for n, m in life.meters.items()}
    life = replace(
        life,
        title=HOSTILE,
        scenes=scenes,
        endings={"end": ending},
        meters=meters,
        prompts=(HOSTILE,),
    )
    rules = replace(
        rulebook(replace(item("act.a", -20), reported_by=HOSTILE), item("act.b", 5)),
        title=HOSTILE,
        short=HOSTILE,
        place=HOSTILE,
        kept_by=HOSTILE,
        summary=HOSTILE,
        basis=basis,
        bands=(Band(grade=HOSTILE, low=None, high=989), Band(grade="B", low=990, high=None)),
        measures=(replace(benefit("m", "score > 1"), title=HOSTILE),),
    )
    listed = replace(defaulter_list(), title=HOSTILE, summary=HOSTILE)
    catalogue = Catalogue(acts=acts, accesses=CATALOGUE.accesses, prices=CATALOGUE.prices)
    sources = {
        "S1": Source(id="S1", title=HOSTILE, year=HOSTILE, url="javascript:alert(5)", note=HOSTILE)
    }
    return Game(life, rules, {listed.id: listed}, catalogue), sources


def test_no_text_of_a_scenario_breaks_out() -> None:
    played, sources = hostile_game()
    page = full_report(played, finished(played, "go", "go"), sources)
    test_it_needs_nothing_else_and_runs_nothing(page)
    assert page.open == []
    assert page.said.count("<script>alert(1)</script>") > 15
    assert page.said.count("{{ 7*7 }}") > 15
    assert all((link["href"] or "").startswith("#") for link in page.of("a"))
    assert "<!--" in page.said


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b", 'http://a"b', ""],
)
def test_only_pages_on_the_web_become_links(address: str) -> None:
    assert web(address) == ""
    assert web("https://example.org/规则?a=1&b=2") == "https://example.org/规则?a=1&b=2"


def test_signs_that_turn_or_hide_text_are_left_out() -> None:
    assert str(words("a\u202eb\x00c")) == "a b c"
    played = a_game()
    odd = replace(played.scenario, title="A\u202e\x07title")
    html = make_report(
        Game(odd, played.rulebook, played.lists, played.catalogue), finished(played), SOURCES
    )
    assert not re.search("[\u202e\x07]", html)


def test_the_same_run_gives_the_same_report() -> None:
    played = a_game()
    steps = finished(played, "go", "go", "go")
    assert make_report(played, steps, SOURCES) == make_report(played, steps, SOURCES)


def test_a_run_without_a_file_has_a_report_of_its_own() -> None:
    played = a_game()
    nobody = replace(played.rulebook, participation=Participation.NONE)
    free = Game(played.scenario, nobody, played.lists, played.catalogue)
    page = full_report(free, finished(free, "go", "go", "go"), SOURCES)
    assert "Nobody keeps a file here, so there are no slips." in page.said
    assert list(page.of("svg")) == []


def test_a_run_that_has_only_begun_has_a_report() -> None:
    played = a_game()
    page = Read(make_report(played, finished(played), SOURCES))
    assert "How it ends" not in page.said
    assert "Every point" in page.said


def test_the_colours_are_those_of_the_game() -> None:
    named = dict(re.findall(r"--([a-z0-9-]+):#([0-9a-f]{6})", STYLE))
    ours = {
        "paper": theme.PAPER,
        "card": theme.CARD,
        "line": theme.LINE,
        "quiet": theme.QUIET,
        "ink": theme.INK,
        "ink-2": theme.INK_2,
        "seal": theme.SEAL,
        "sea": theme.SEA,
        "night": theme.NIGHT,
    }
    assert {name: bytes.fromhex(named[name]) for name in ours} == {
        name: bytes(colour) for name, colour in ours.items()
    }


def test_a_report_never_replaces_another(tmp_path: Path) -> None:
    first = keep_report("one", "name", tmp_path / "new")
    second = keep_report("two", "name", tmp_path / "new")
    assert (first.name, second.name) == ("name.html", "name-2.html")
    assert first.read_text() == "one"
    assert write_report("three", first).read_text() == "three"


def test_a_folder_that_refuses_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotKeepError, match="The report cannot be written to"):
        keep_report("x", "name", tmp_path / "file" / "folder")
    with pytest.raises(CannotKeepError, match="The report cannot be written to"):
        write_report("x", tmp_path)


def test_where_the_documents_are_closed_to_the_game_a_report_goes_to_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THOUSAND_POINTS_HOME")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents" / "A Thousand Points").write_text("in the way")
    kept = keep_report("told", "name")
    assert kept.read_text() == "told"
    assert kept.parent == user_data_dir() / "reports"


def test_the_name_of_a_report_says_which_run_it_is() -> None:
    played = a_game()
    assert report_name(played, finished(played)) == "test-life-test-rules-5"


@pytest.mark.parametrize("module", ["game.text.play", "game.debrief.report", "game.cli.report"])
def test_templates_are_loaded_only_when_a_report_is_made(module: str) -> None:
    question = f"import sys, {module}; print('jinja2' in sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", question], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
