"""A save as bytes, and bytes as a save: JSON that is believed in nothing.

Owns the form of the file and every check on it: sizes, types, ranges, ids that could be paths,
characters that could move a terminal's cursor. Must not know where the bytes come from.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, NoReturn, TypeVar

from game.engine.state import Decision
from game.language import _
from game.saves.errors import DamagedSaveError
from game.saves.migrations import FORMAT, Parsed, brought_up_to_date
from game.saves.save import Edition, Glance, Mode, Save

LARGEST = 1_000_000
"""Bytes a save may have; a run of ten thousand decisions needs about half of it."""
MOST_DECISIONS = 10_000
MOST_LISTS = 200
LARGEST_NUMBER = 2**63 - 1

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_FINGERPRINT = re.compile(r"[A-Za-z0-9:+/=_-]{0,128}")
_LONGEST_TEXT = 300

T = TypeVar("T")


def to_bytes(save: Save) -> bytes:
    """The save as the content of its file: UTF-8, readable, one decision a line."""
    glance, edition = save.glance, save.edition
    head = {
        "format": FORMAT,
        "life": {"id": edition.scenario, "fingerprint": edition.scenario_fingerprint},
        "rulebook": {"id": edition.rulebook, "fingerprint": edition.rulebook_fingerprint},
        "lists": dict(edition.lists),
        "seed": save.seed,
        "person": save.person,
        "enrolled": save.enrolled,
        "mode": save.mode.value,
        "created": save.created.isoformat(),
        "updated": save.updated.isoformat(),
        "glance": {
            "title": glance.title,
            "rules": glance.rules,
            "date": glance.on.isoformat(),
            "scene": glance.scene,
            "score": glance.score,
            "grade": glance.grade,
            "over": glance.is_over,
        },
    }
    lines = [f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in head.items()]
    made = ",\n    ".join(json.dumps([d.scene, d.choice]) for d in save.decisions)
    lines.append(f'  "decisions": [\n    {made}\n  ]' if made else '  "decisions": []')
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def from_bytes(content: bytes, run: str) -> Save:
    """Read a save. Raises `DamagedSaveError` or `NewerSaveError`, whatever the bytes are."""
    fields = brought_up_to_date(_parsed(content))
    life, rulebook, glance = (_object(fields, key) for key in ("life", "rulebook", "glance"))
    return Save(
        run=run,
        edition=Edition(
            scenario=_id(life, "id"),
            rulebook=_id(rulebook, "id"),
            scenario_fingerprint=_fingerprint(life.get("fingerprint")),
            rulebook_fingerprint=_fingerprint(rulebook.get("fingerprint")),
            lists=_lists(_object(fields, "lists")),
        ),
        seed=_whole(fields, "seed", low=0),
        person=_id(fields, "person") if fields.get("person") != "" else "",
        enrolled=_yes_or_no(fields, "enrolled"),
        mode=_converted(fields, "mode", Mode),
        decisions=_decisions(fields.get("decisions")),
        glance=_glance(glance),
        created=_converted(fields, "created", _moment),
        updated=_converted(fields, "updated", _moment),
    )


def _parsed(content: bytes) -> Parsed:
    if len(content) > LARGEST:
        raise DamagedSaveError(_("it is too large"))
    try:
        parsed = json.loads(content.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise DamagedSaveError(_("it is cut off or is no save at all")) from None
    if not isinstance(parsed, dict):
        raise DamagedSaveError(_("it is no save at all"))
    return parsed


def _no_constant(_name: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not numbers of a save")


def _wrong(key: str) -> DamagedSaveError:
    return DamagedSaveError(_("“{field}” in it is not as it should be").format(field=key))


def _object(fields: Parsed, key: str) -> Parsed:
    value = fields.get(key)
    if not isinstance(value, dict):
        raise _wrong(key)
    return value


def _text(fields: Parsed, key: str) -> str:
    value = fields.get(key)
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or not value.isprintable():
        raise _wrong(key)
    return value


def _id(fields: Parsed, key: str) -> str:
    value = fields.get(key)
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise _wrong(key)
    return value


def _fingerprint(value: object) -> str:
    if not isinstance(value, str) or not _FINGERPRINT.fullmatch(value):
        raise _wrong("fingerprint")
    return value


def _whole(fields: Parsed, key: str, low: int) -> int:
    value = fields.get(key)
    if type(value) is not int or not low <= value <= LARGEST_NUMBER:
        raise _wrong(key)
    return value


def _yes_or_no(fields: Parsed, key: str) -> bool:
    value = fields.get(key)
    if not isinstance(value, bool):
        raise _wrong(key)
    return value


def _converted(fields: Parsed, key: str, convert: Callable[[str], T]) -> T:
    try:
        return convert(_text(fields, key))
    except ValueError:
        raise _wrong(key) from None


def _moment(text: str) -> datetime:
    """A time with its zone, in UTC."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("a time outside the calendar") from None


def _lists(fields: Parsed) -> dict[str, str]:
    if len(fields) > MOST_LISTS or not all(_ID.fullmatch(name) for name in fields):
        raise _wrong("lists")
    return {name: _fingerprint(value) for name, value in fields.items()}


def _decisions(value: Any) -> tuple[Decision, ...]:
    if not isinstance(value, list) or len(value) > MOST_DECISIONS:
        raise _wrong("decisions")
    return tuple(_decision(made) for made in value)


def _decision(made: Any) -> Decision:
    if not isinstance(made, list) or len(made) != 2:
        raise _wrong("decisions")
    scene, choice = made
    if not (isinstance(scene, str) and _ID.fullmatch(scene)):
        raise _wrong("decisions")
    if not (isinstance(choice, str) and _ID.fullmatch(choice)):
        raise _wrong("decisions")
    return Decision(scene=scene, choice=choice)


def _glance(fields: Parsed) -> Glance:
    score = fields.get("score")
    return Glance(
        title=_text(fields, "title"),
        rules=_text(fields, "rules"),
        on=_converted(fields, "date", date.fromisoformat),
        scene=_text(fields, "scene"),
        score=None if score is None else _whole(fields, "score", low=-LARGEST_NUMBER),
        grade=_text(fields, "grade"),
        is_over=_yes_or_no(fields, "over"),
    )
