"""Reading the scenes, choices and endings of a life.

Owns their keys and the ways a choice leads on. Whether a place that is named exists is looked up by
`game.content.life`.
"""

from datetime import date

from game.content.basis import read_claims
from game.content.conditions import read_condition
from game.content.dates import read_when
from game.content.documents import Role, Scope
from game.content.effects import EFFECT_KEYS, read_effects
from game.content.mentions import read_mention
from game.content.nodes import GroupNode, ListNode, Node, TextNode
from game.content.people import MOST_IN_A_SCENE, MOST_REACTING, read_company
from game.content.reader import ReadEntry, Reader
from game.content.texts import CHOICE, CONSEQUENCE, PROMPT, SCENE, TITLE, read_passages, read_text
from game.content.values import PLAIN_ID, is_good_id, read_chance
from game.language import _
from game.model.period import AT_ONCE, Period
from game.model.scenario import Branch, Choice, Ending, Scene

_SCENE_KEYS = (
    "title",
    "place",
    "with",
    "when",
    "text",
    "discuss",
    "claims",
    "choices",
    *EFFECT_KEYS,
)
_CHOICE_KEYS = ("text", "show", "if", "needs", "locked", *EFFECT_KEYS, "then", "reacts", "go")
_BRANCH_KEYS = ("if", "chance", "go")
_ENDING_KEYS = ("title", "place", "text")


def read_scene(reader: Reader, key: TextNode, node: Node) -> Scene | None:
    """Reads one scene."""
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _SCENE_KEYS)
    if fields is None:
        return None
    when = fields.need("when", read_when, None)
    return Scene(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        place=fields.need("place", read_mention(Role.PLACE), ""),
        when=when if isinstance(when, date | Period) else AT_ONCE,
        text=fields.need("text", read_passages(SCENE), ()),
        choices=tuple(fields.entries("choices", _choice(key.value), needed=True).values()),
        effects=read_effects(fields, key.value),
        discuss=fields.get("discuss", read_text(PROMPT), ""),
        claims=fields.get("claims", read_claims, ()),
        company=fields.get("with", read_company(MOST_IN_A_SCENE), ()),
        span=reader.span(key),
    )


def read_ending(reader: Reader, key: TextNode, node: Node) -> Ending | None:
    """Reads one ending."""
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _ENDING_KEYS)
    if fields is None:
        return None
    return Ending(
        id=key.value,
        title=fields.need("title", read_text(TITLE), ""),
        place=fields.need("place", read_mention(Role.PLACE), ""),
        text=fields.need("text", read_passages(SCENE), ()),
        span=reader.span(key),
    )


def _choice(scene: str) -> ReadEntry[Choice]:
    def read(reader: Reader, key: TextNode, node: Node) -> Choice | None:
        is_good_id(reader, key, PLAIN_ID)
        fields = reader.fields(node, _CHOICE_KEYS)
        if fields is None:
            return None
        return Choice(
            id=key.value,
            text=fields.need("text", read_text(CHOICE), ""),
            shown=fields.get("show", read_condition(Scope.STORY), None),
            condition=fields.get("if", read_condition(Scope.STORY), None),
            needs=fields.get("needs", read_mention(Role.ACCESS), ""),
            locked=fields.get("locked", read_text(CHOICE), ""),
            effects=read_effects(fields, f"{scene}.{key.value}"),
            then=fields.get("then", read_passages(CONSEQUENCE), ()),
            reacts=fields.get("reacts", read_company(MOST_REACTING), ()),
            go=fields.need("go", _branches, ()),
            span=reader.span(key),
        )

    return read


def _branches(reader: Reader, node: Node) -> tuple[Branch, ...] | None:
    if not isinstance(node, ListNode):
        branch = _branch(reader, node)
        return None if branch is None else (branch,)
    return reader.each(node, _branch)


def _branch(reader: Reader, node: Node) -> Branch | None:
    if not isinstance(node, GroupNode):
        to = _target(reader, node)
        return None if to is None else Branch(to=to, span=reader.span(node))
    fields = reader.fields(node, _BRANCH_KEYS)
    if fields is None:
        return None
    return Branch(
        to=fields.need("go", _target, ""),
        condition=fields.get("if", read_condition(Scope.STORY), None),
        chance=fields.get("chance", read_chance, None),
        span=reader.span(fields.place("go")),
    )


def _target(reader: Reader, node: Node) -> str | None:
    word = reader.scalar(node, _("the id of a scene or ending"))
    return None if word is None else word.value
