"""The people of a life: their names and faces, and who is there in what mood.

Owns the keys of a figure, and the groups `with` and `reacts`. Whether a face is shipped is looked
up later, when all files are known.
"""

from game.content.documents import Role
from game.content.mentions import read_mention
from game.content.nodes import GroupNode, ListNode, Node, TextNode
from game.content.reader import Read, Reader
from game.content.reading_problems import TOO_MANY_PEOPLE
from game.content.texts import TITLE, read_text
from game.content.values import PLAIN_ID, is_good_id, read_word
from game.language import _, listed
from game.model.people import Figure, Mood, Presence

MOST_IN_A_SCENE = 3
"""How many faces stand beside a scene."""

MOST_REACTING = 1
"""How many faces stand beside what came of a choice."""

_FIGURE_KEYS = ("name", "portrait")


def read_figure(reader: Reader, key: TextNode, node: Node) -> Figure | None:
    """Reads somebody of the story."""
    is_good_id(reader, key, PLAIN_ID)
    fields = reader.fields(node, _FIGURE_KEYS)
    if fields is None:
        return None
    return Figure(
        id=key.value,
        name=fields.need("name", read_text(TITLE), ""),
        portrait=fields.need("portrait", read_mention(Role.PORTRAIT), ""),
        span=reader.span(key),
    )


def read_company(most: int) -> Read[tuple[Presence, ...]]:
    """Reads who is there in what mood, at most so many."""

    def read(reader: Reader, node: Node) -> tuple[Presence, ...]:
        if not isinstance(node, GroupNode):
            reader.wrong_sort(node, _("a group of keys"), _moods_for(node))
            return ()
        found = tuple(reader.entries(node, _presence).values())
        if len(found) > most:
            reader.report(TOO_MANY_PEOPLE, found[most].span, count=len(found), most=most)
        return found[:most]

    return read


def _moods_for(node: Node) -> str:
    """What to write instead of names without a mood."""
    words = node.items if isinstance(node, ListNode) else [node]
    names = [word.value for word in words if isinstance(word, TextNode) and word.value]
    shown = listed(f"{name}: {Mood.CALM}" for name in names[:MOST_IN_A_SCENE])
    return _("Write everybody with a mood: {shown}.").format(shown=f"{{{shown}}}") if names else ""


def _presence(reader: Reader, key: TextNode, node: Node) -> Presence | None:
    figure = reader.mention(Role.FIGURE, key)
    mood = read_word(Mood)(reader, node)
    return None if mood is None else Presence(figure=figure, mood=mood, span=reader.span(key))
