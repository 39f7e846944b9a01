"""The save file: what is written is read again, and nothing else is believed."""

import json
import time
import tracemalloc
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.state import Decision
from game.saves.codec import LARGEST, from_bytes, to_bytes
from game.saves.errors import DamagedSaveError, NewerSaveError, SaveError
from game.saves.migrations import FORMAT, brought_up_to_date
from game.saves.save import Edition, Glance, Mode, Save

SAVE = Save(
    run="small-town-1",
    edition=Edition(
        scenario="small-town",
        rulebook="town-2014",
        scenario_fingerprint="ab12",
        rulebook_fingerprint="cd34",
        lists={"court-defaulter": "ef56"},
    ),
    seed=4711,
    person="",
    enrolled=True,
    mode=Mode.PRACTICE,
    decisions=(Decision(scene="counter", choice="pay"), Decision(scene="winter", choice="wait")),
    glance=Glance(
        title="A Small Town 小城",
        rules="Town rules, 2014",
        on=date(2015, 5, 2),
        scene="Winter",
        score=980,
        grade="A",
    ),
    created=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    updated=datetime(2026, 1, 2, 3, 5, 6, 789, tzinfo=UTC),
)

ids = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True)
titles = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40)
moments = st.datetimes(
    min_value=datetime(2000, 1, 1),
    max_value=datetime(2100, 1, 1),
    timezones=st.just(UTC),
)
saves = st.builds(
    Save,
    run=st.just("any"),
    edition=st.builds(
        Edition,
        scenario=ids,
        rulebook=ids,
        scenario_fingerprint=st.from_regex(r"[0-9a-f]{0,64}", fullmatch=True),
        rulebook_fingerprint=st.from_regex(r"[0-9a-f]{0,64}", fullmatch=True),
        lists=st.dictionaries(ids, st.just("0f"), max_size=3),
    ),
    seed=st.integers(0, 2**63 - 1),
    person=st.just("") | ids,
    enrolled=st.booleans(),
    mode=st.sampled_from(Mode),
    decisions=st.lists(st.builds(Decision, scene=ids, choice=ids), max_size=5).map(tuple),
    glance=st.builds(
        Glance,
        title=titles,
        rules=titles,
        on=st.dates(),
        scene=titles,
        score=st.none() | st.integers(-5000, 5000),
        grade=titles,
        is_over=st.booleans(),
    ),
    created=moments,
    updated=moments,
)


@given(save=saves)
def test_what_is_written_is_read_again(save: Save) -> None:
    assert from_bytes(to_bytes(save), save.run) == save


def test_the_file_is_json_that_a_person_can_read() -> None:
    content = to_bytes(SAVE).decode()
    assert json.loads(content)["decisions"] == [["counter", "pay"], ["winter", "wait"]]
    assert '    ["winter", "wait"]\n' in content
    assert "小城" in content


def test_times_are_kept_in_utc() -> None:
    elsewhere = SAVE.created.astimezone(timezone(timedelta(hours=8)))
    assert from_bytes(to_bytes(replace(SAVE, created=elsewhere)), SAVE.run) == SAVE


def _fields() -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(to_bytes(SAVE))
    return fields


def _changed(path: str, value: object) -> bytes:
    fields = _fields()
    *way, last = path.split("/")
    place = fields
    for key in way:
        place = place[key]
    place[last] = value
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("seed", -1),
        ("seed", 2**63),
        ("seed", 1.5),
        ("seed", "7"),
        ("seed", True),
        ("seed", None),
        ("enrolled", 1),
        ("enrolled", "yes"),
        ("mode", "cheat"),
        ("mode", []),
        ("person", "../../etc"),
        ("person", None),
        ("created", "yesterday"),
        ("created", "2026-01-02T03:04:05"),
        ("updated", 12),
        ("updated", "0001-01-01T00:00:00+23:59"),
        ("life", "small-town"),
        ("life/id", "../../../etc/passwd"),
        ("life/id", "/etc/passwd"),
        ("life/id", "c:\\windows"),
        ("life/id", "Small Town"),
        ("life/id", "x" * 101),
        ("life/id", ""),
        ("life/fingerprint", "\x1b[2J"),
        ("life/fingerprint", "f" * 1000),
        ("rulebook", []),
        ("rulebook/id", ".."),
        ("lists", []),
        ("lists", {"../x": "00"}),
        ("lists", {"court": 5}),
        ("lists", {f"list-{n}": "00" for n in range(500)}),
        ("decisions", {}),
        ("decisions", "pay"),
        ("decisions", [["counter"]]),
        ("decisions", [["counter", 5]]),
        ("decisions", [["counter", "pay", "twice"]]),
        ("decisions", [["counter", "../pay"]]),
        ("decisions", ["ab"]),
        ("decisions", [["c", "p"]] * 10_001),
        ("glance", None),
        ("glance/title", "\x1b]0;owned\x07"),
        ("glance/title", "two\nlines"),
        ("glance/title", "x" * 1000),
        ("glance/title", 5),
        ("glance/date", "2015-13-01"),
        ("glance/date", 2015),
        ("glance/score", "980"),
        ("glance/score", 1e300),
        ("glance/over", "no"),
    ],
)
def test_a_field_that_is_not_as_it_should_be_is_refused(path: str, value: object) -> None:
    with pytest.raises(DamagedSaveError):
        from_bytes(_changed(path, value), "run")


@pytest.mark.parametrize("key", sorted(_fields()))
def test_a_missing_field_is_refused(key: str) -> None:
    fields = _fields()
    del fields[key]
    with pytest.raises(DamagedSaveError):
        from_bytes(json.dumps(fields).encode(), "run")


def test_fields_nobody_knows_are_left_alone() -> None:
    assert from_bytes(_changed("colour", "blue"), SAVE.run) == SAVE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 100,
        b"\xff\xfe\x00",
        b"null",
        b"[]",
        b'"save"',
        b"NaN",
        b'{"format": NaN}',
        b'{"format": Infinity}',
        b'{"format": 1}',
        b'{"format": "1"}',
        b'{"format": 0}',
        b'{"format": true}',
        b'{"format": 1' + b"0" * 5000 + b"}",
        b"[" * 900_000,
        b'{"a":' * 100_000,
        b'{"format": 1, "life": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
        b'{"format": 1, ' + b'"a": [],' * 90_000 + b'"b": 1}',
        b"x" * (LARGEST + 1),
    ],
    ids=range(19),
)
def test_hostile_content_is_refused_fast_and_in_little_memory(content: bytes) -> None:
    tracemalloc.start()
    started = time.process_time()
    with pytest.raises(DamagedSaveError):
        from_bytes(content, "run")
    seconds = time.process_time() - started
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 5
    assert peak < 40_000_000


@given(cut=st.integers(0, len(to_bytes(SAVE)) - 3))
def test_a_file_that_was_cut_off_is_refused(cut: int) -> None:
    with pytest.raises(DamagedSaveError):
        from_bytes(to_bytes(SAVE)[:cut], "run")


@given(place=st.integers(0, len(to_bytes(SAVE)) - 1), byte=st.integers(0, 255))
def test_a_byte_that_flipped_never_breaks_the_reader(place: int, byte: int) -> None:
    content = bytearray(to_bytes(SAVE))
    content[place] = byte
    try:
        read = from_bytes(bytes(content), "run")
    except SaveError:
        return
    assert isinstance(read, Save)


def test_a_save_of_a_later_version_is_told_apart_from_a_damaged_one() -> None:
    with pytest.raises(NewerSaveError):
        from_bytes(_changed("format", FORMAT + 1), "run")


def test_older_forms_are_brought_up_to_date_step_by_step() -> None:
    steps = {
        1: lambda parsed: {**parsed, "history": [1]},
        2: lambda parsed: {**parsed, "history": [*parsed["history"], 2]},
    }
    moved = brought_up_to_date({"format": 1, "seed": 7}, steps, present=3)
    assert moved == {"format": 3, "seed": 7, "history": [1, 2]}
