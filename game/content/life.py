"""Reading a life: a person, scenes, choices, chance and endings.

Owns the keys of `lives/*.yaml` that are not in a module of their own, and what has to fit together
inside one life: every scene that is named exists, every meter that moves exists, everybody who is
there is one of its people.
"""

from collections.abc import Iterable
from datetime import date

from game.content.dates import read_date
from game.content.documents import Role
from game.content.effects import read_flag
from game.content.happenings import read_bill, read_happening
from game.content.mentions import read_mention, read_mentions
from game.content.nodes import Node, TextNode
from game.content.people import read_figure
from game.content.reader import Fields, Reader
from game.content.reading_problems import TAKEN_ID
from game.content.reference_problems import UNKNOWN_FIGURE, UNKNOWN_METER, UNKNOWN_SCENE
from game.content.scenes import read_ending, read_scene
from game.content.texts import NOTE, ORIGINAL, PROMPT, SUMMARY, TITLE, read_text
from game.content.values import NAME_ID, PLAIN_ID, is_good_id, read_id, read_number, read_word
from game.model.scenario import Meter, Person, Protagonist, Scenario
from game.model.span import Span

KEYS = (
    "life",
    "title",
    "summary",
    "home",
    "rulebooks",
    "protagonist",
    "language",
    "start",
    "opening",
    "place",
    "minutes",
    "content_notes",
    "meters",
    "persons",
    "people",
    "scenes",
    "happenings",
    "bills",
    "endings",
    "prompts",
)
_METER_KEYS = ("title", "unit", "start", "from", "to", "meaning")
_PERSON_KEYS = ("name", "about", "meters", "flags")


def read_life(reader: Reader, root: Node) -> Scenario | None:
    """Reads the whole file; None if it is not a group of keys at all."""
    fields = reader.fields(root, KEYS)
    if fields is None:
        return None
    life = _life(reader, fields)
    if not root.is_broken:
        _link_scenes(reader, fields, life)
        _link_meters(reader, fields)
        _link_people(reader, fields)
    return life


def _life(reader: Reader, fields: Fields) -> Scenario:
    scenes = fields.entries("scenes", read_scene, needed=True)
    happenings = fields.entries("happenings", read_happening)
    bills = fields.entries("bills", read_bill)
    return Scenario(
        id=fields.need("life", read_id(PLAIN_ID), reader.file.stem),
        title=fields.need("title", read_text(TITLE), ""),
        summary=fields.need("summary", read_text(SUMMARY), ""),
        home=fields.need("home", read_mention(Role.RULEBOOK), ""),
        rulebooks=fields.need("rulebooks", read_mentions(Role.RULEBOOK), ()),
        protagonist=fields.get("protagonist", read_word(Protagonist), Protagonist.PERSON),
        start=fields.need("start", read_date, date.min),
        opening=fields.need("opening", read_id(PLAIN_ID), ""),
        place=fields.need("place", read_mention(Role.PLACE), ""),
        minutes=fields.need("minutes", read_number(1, 600), 0),
        language=fields.get("language", read_text(ORIGINAL), "en"),
        content_notes=fields.each("content_notes", read_text(TITLE)),
        meters=fields.entries("meters", _meter),
        persons=tuple(fields.entries("persons", _person).values()),
        scenes=scenes,
        happenings=tuple(happenings.values()),
        bills=tuple(bills.values()),
        endings=fields.entries("endings", read_ending, needed=True),
        prompts=fields.each("prompts", read_text(PROMPT)),
        people=fields.entries("people", read_figure),
        span=reader.span(fields.place("life")),
    )


def _meter(reader: Reader, key: TextNode, node: Node) -> Meter | None:
    is_good_id(reader, key, NAME_ID)
    fields = reader.fields(node, _METER_KEYS)
    if fields is None:
        return None
    low = fields.get("from", read_number(), 0 if key.value == "money" else None)
    high = fields.get("to", read_number(low), None)
    return Meter(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        start=fields.need("start", read_number(low, high), low or 0),
        unit=fields.get("unit", read_text(TITLE), ""),
        low=low,
        high=high,
        meaning=fields.get("meaning", read_text(NOTE), ""),
        span=reader.span(key),
    )


def _person(reader: Reader, key: TextNode, node: Node) -> Person | None:
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _PERSON_KEYS)
    if fields is None:
        return None
    return Person(
        id=key.value,
        name=fields.need("name", read_text(TITLE), ""),
        about=fields.get("about", read_text(SUMMARY), ""),
        meters=fields.entries("meters", _starting_value),
        flags=fields.each("flags", read_flag),
        span=reader.span(key),
    )


def _starting_value(reader: Reader, key: TextNode, node: Node) -> int | None:
    reader.mention(Role.METER, key)
    return read_number()(reader, node)


def _link_scenes(reader: Reader, fields: Fields, life: Scenario) -> None:
    """Report scenes that are named and do not exist, and endings with the name of a scene."""
    scenes, endings = fields.written_keys("scenes"), fields.written_keys("endings")
    if not scenes or not endings:
        return
    for name in endings.keys() & scenes.keys():
        reader.report(TAKEN_ID, endings[name], id=name, line=scenes[name].line)
    if life.opening and life.opening not in scenes:
        _unknown_scene(reader, reader.span(fields.place("opening")), life.opening, scenes)
    known = scenes.keys() | endings.keys()
    for scene in life.scenes.values():
        for choice in scene.choices:
            for branch in choice.go:
                if branch.to and branch.to not in known:
                    _unknown_scene(reader, branch.span, branch.to, known)


def _unknown_scene(reader: Reader, span: Span, name: str, known: Iterable[str]) -> None:
    reader.report(UNKNOWN_SCENE, span, hint=reader.suggest(name, known), id=name)


def _link_meters(reader: Reader, fields: Fields) -> None:
    """Report meters that move and do not exist."""
    known = fields.written_keys("meters")
    if "meters" in fields and not known:
        return
    for mention in reader.mentions:
        if mention.role is Role.METER and mention.id not in known:
            hint = reader.suggest(mention.id, known)
            reader.report(UNKNOWN_METER, mention.span, hint=hint, id=mention.id)


def _link_people(reader: Reader, fields: Fields) -> None:
    """Report everybody who is there and is none of the people."""
    known = fields.written_keys("people")
    if "people" in fields and not known:
        return
    for mention in reader.mentions:
        if mention.role is Role.FIGURE and mention.id not in known:
            hint = reader.suggest(mention.id, known)
            reader.report(UNKNOWN_FIGURE, mention.span, hint=hint, id=mention.id)
