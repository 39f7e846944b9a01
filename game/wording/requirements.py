"""What is needed and what there is: the words for conditions that do not hold, and for those a
measure stands on.

Owns the naming of every word a condition may use. Flags have no name a player knows, so they have
no words here. Must not know what is locked by a condition.
"""

from collections.abc import Iterable

from game.engine.conditions import Alternatives, Reason, Shortfall
from game.engine.game import Game
from game.engine.state import State
from game.language import _
from game.model.conditions import AllOf, AnyOf, Comparison, Condition, GradeName, Name, Node, Not
from game.model.lists import CreditList
from game.model.rulebook import MAIN, Band
from game.wording.joining import and_list, or_list
from game.wording.numbers import amount, counted, of_meter, points_in_words

_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def unmet(game: Game, state: State, reasons: Iterable[Reason]) -> tuple[str, ...]:
    """`needs 960 points; you have 945` for every reason that has words; each once."""
    found = (_unmet(game, state, reason) for reason in reasons)
    return tuple(dict.fromkeys(words for words in found if words))


def _unmet(game: Game, state: State, reason: Reason) -> str:
    if isinstance(reason, Shortfall):
        return shortfall(game, state, reason)
    worded = [option for option in reason.options if not any(is_hidden(part) for part in option)]
    ways = [and_list(unmet(game, state, option)) for option in worded]
    if not ways or not all(ways):
        return ""
    return ways[0] if len(ways) == 1 else _("either {ways}").format(ways=or_list(ways))


def shortfall(game: Game, state: State, missing: Shortfall) -> str:
    """One thing that stands in the way; empty for a flag."""
    family, _dot, member = missing.name.partition(".")
    match family:
        case "score" | "grade" if not state.enrolled:
            return _("needs a score, and you have none")
        case "score" | "grade" if state.withdrawn:
            return _("needs a score, and the rules that kept it are withdrawn")
        case "score":
            return _needs_score(game, missing, member or MAIN)
        case "grade":
            return _needs_grade(game, state, missing, member or MAIN)
        case "enrolled":
            wanted = missing.needed == "yes"
            return _("needs a file at the credit office") if wanted else _("only without a file")
        case "rulebook":
            wanted = missing.needed == "yes"
            return _("not under these rules") if not wanted else _("only under other rules")
        case "year" | "month":
            return _("not at this time of the story")
        case "access":
            return _needs_access(game, member, wanted=missing.needed == "yes")
        case "list":
            return _needs_list(game, member, wanted=missing.needed == "yes")
        case "done" | "record":
            return _needs_act(game, missing, member, on_record=family == "record")
        case "flag":
            return ""
        case _:
            return _needs_meter(game, missing)


def _needs_score(game: Game, missing: Shortfall, ledger: str) -> str:
    needed = in_ledger(game, points_in_words(int(missing.needed)), ledger)
    actual = amount(int(missing.actual))
    return _at_least(missing.operator).format(what=needed, actual=actual)


def _needs_grade(game: Game, state: State, missing: Shortfall, ledger: str) -> str:
    text = {
        "<": _("only below {grade}; you have grade {actual}"),
        "<=": _("only up to {grade}; you have grade {actual}"),
        "==": _("only with {grade}; you have grade {actual}"),
        "!=": _("not with {grade}"),
        ">": _("needs better than {grade}; you have grade {actual}"),
    }.get(missing.operator, _("needs {grade}; you have grade {actual}"))
    needed = grade_with_limit(game, missing.needed, missing.operator, ledger)
    grade = in_ledger(game, needed, ledger)
    said = text.format(grade=grade, actual=missing.actual)
    if missing.operator in (">", ">=") and ledger == MAIN and game.rulebook.has_number:
        return _("{need}, {score} points").format(need=said, score=amount(state.score))
    return said


def in_ledger(game: Game, what: str, ledger: str) -> str:
    """Points or a grade, with the file they are kept in unless it is the main one."""
    known = game.ledgers.get(ledger)
    if ledger == MAIN or known is None:
        return what
    return _("{what} in “{file}”").format(what=what, file=known.title)


def _needs_access(game: Game, access: str, *, wanted: bool) -> str:
    title = access_title(game, access)
    return (_("needs {access}") if wanted else _("not while open to you: {access}")).format(
        access=title
    )


def _needs_list(game: Game, member: str, *, wanted: bool) -> str:
    text = _("only while you are on the list “{list}”") if wanted else _("not while on “{list}”")
    return text.format(list=list_title(game, member))


def _needs_act(game: Game, missing: Shortfall, act: str, *, on_record: bool) -> str:
    title = act_title(game, act)
    if missing.operator == "is" or missing.needed in ("0", "1"):
        wanted = missing.needed == "yes" or missing.operator in (">=", ">")
        if missing.needed == "1" and missing.operator == "==":
            wanted = True
        if on_record:
            text = _("needs “{act}” on record") if wanted else _("not while “{act}” is on record")
        else:
            text = _("only after “{act}”") if wanted else _("not after “{act}”")
        return text.format(act=title)
    known = game.catalogue.acts.get(act)
    unit = known.unit if known else ""
    return _at_least(missing.operator).format(
        what=_("“{act}”, {count}").format(act=title, count=counted(int(missing.needed), unit)),
        actual=amount(int(missing.actual)),
    )


def _needs_meter(game: Game, missing: Shortfall) -> str:
    meter = game.scenario.meters.get(missing.name)
    title = meter.title if meter else missing.name
    if missing.operator == "is":
        text = _("needs “{title}”") if missing.needed == "yes" else _("only without “{title}”")
        return text.format(title=title)
    needed, actual = (of_meter(meter, int(n)) for n in (missing.needed, missing.actual))
    if missing.name == "money":
        return _at_least(missing.operator).format(what=needed, actual=actual)
    return _meter_at(missing.operator).format(title=title, needed=needed, actual=actual)


def _meter_at(operator: str) -> str:
    return {
        "<": _("only while “{title}” is below {needed}; it is at {actual}"),
        "<=": _("only while “{title}” is at most {needed}; it is at {actual}"),
        "==": _("only with “{title}” at exactly {needed}; it is at {actual}"),
        "!=": _("not while “{title}” is at {needed}"),
        ">": _("needs “{title}” above {needed}; it is at {actual}"),
    }.get(operator, _("needs “{title}” at {needed} or more; it is at {actual}"))


def _at_least(operator: str) -> str:
    return {
        "<": _("only below {what}; you have {actual}"),
        "<=": _("only up to {what}; you have {actual}"),
        "==": _("only with exactly {what}; you have {actual}"),
        "!=": _("not with {what}"),
        ">": _("needs more than {what}; you have {actual}"),
    }.get(operator, _("needs {what}; you have {actual}"))


def stands_on(game: Game, condition: Condition, *, limits: bool = True) -> str:
    """What a measure stands on: `grade AAA (from 1,050 points)`, `“Drink driving” on record`;
    without `limits` only `grade AAA`.
    """
    return _stands_on(game, condition.root, wanted=True, limits=limits)


def _stands_on(game: Game, node: Node, *, wanted: bool, limits: bool) -> str:
    match node:
        case Not(part=part):
            return _stands_on(game, part, wanted=not wanted, limits=limits)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            words = [_stands_on(game, part, wanted=wanted, limits=limits) for part in parts]
            known = list(dict.fromkeys(word for word in words if word))
            return and_list(known) if isinstance(node, AllOf) == wanted else or_list(known)
        case Comparison(left=left, operator=operator, right=right):
            operator = operator if wanted else _OPPOSITE[operator]
            if isinstance(right, GradeName):
                ledger = left.member if left.family == "grade" else MAIN
                grades = grade_range(game, operator, right.grade, ledger, limits=limits)
                return in_ledger(game, grades, ledger)
            return _number_range(game, left, operator, right.value)
        case Name(path=path):
            return _yes_or_no(game, path, wanted=wanted)


def _number_range(game: Game, name: Name, operator: str, value: int) -> str:
    if name.path == "score":
        return _score_range(operator, value)
    if name.family == "score":
        return in_ledger(game, _score_range(operator, value), name.member)
    if name.family == "record":
        wanted = operator in (">=", ">", "==") and not (operator != ">" and value == 0)
        return _yes_or_no(game, name.path, wanted=wanted)
    return ""


def _score_range(operator: str, value: int) -> str:
    text = {
        "<": _("fewer than {points}"),
        "<=": _("{points} or fewer"),
        ">": _("more than {points}"),
        "==": _("exactly {points}"),
        "!=": _("not {points}"),
    }.get(operator, _("{points} or more"))
    return text.format(points=points_in_words(value))


def grade_range(
    game: Game, operator: str, grade: str, ledger: str = MAIN, *, limits: bool = True
) -> str:
    """`grade A or better (from 960 points)`, `grade C or lower (up to 849 points)`; without
    `limits` only the grades.
    """
    text = {
        "<": _("below {grade}"),
        "<=": _("{grade} or lower"),
        ">": _("better than {grade}"),
        "!=": _("any but {grade}"),
        "==": "{grade}",
    }.get(operator, _("{grade} or better"))
    named = text.format(grade=_("grade {grade}").format(grade=grade))
    limit = _limit(find_band(game, grade, ledger), operator) if limits else ""
    return _("{grade} ({limit})").format(grade=named, limit=limit) if limit else named


def grade_with_limit(game: Game, grade: str, operator: str = ">=", ledger: str = MAIN) -> str:
    """`grade A (960)`: the grade with the score where it begins, or ends for `<=` and `>`."""
    band = find_band(game, grade, ledger)
    bound = None if band is None else (band.high if operator in ("<=", ">") else band.low)
    named = _("grade {grade}").format(grade=grade)
    if bound is None:
        return named
    return _("{grade} ({limit})").format(grade=named, limit=amount(bound))


def _limit(band: Band | None, operator: str) -> str:
    if band is None or operator == "!=":
        return ""
    if operator == "==" and band.low is not None and band.high is not None:
        return _("{low} to {high} points").format(low=amount(band.low), high=amount(band.high))
    if operator in (">=", "==") and band.low is not None:
        return _("from {points}").format(points=points_in_words(band.low))
    if operator in ("<=", "==") and band.high is not None:
        return _("up to {points}").format(points=points_in_words(band.high))
    if operator == "<" and band.low is not None:
        return _("under {points}").format(points=points_in_words(band.low))
    if operator == ">" and band.high is not None:
        return _("over {points}").format(points=points_in_words(band.high))
    return ""


def _yes_or_no(game: Game, path: str, *, wanted: bool) -> str:
    family, _dot, member = path.partition(".")
    match family:
        case "enrolled":
            return _("a file is kept on you") if wanted else _("no file is kept on you")
        case "record":
            text = _("“{act}” on record") if wanted else _("“{act}” not on record")
            return text.format(act=act_title(game, member))
        case "list":
            text = _("you are on “{list}”") if wanted else _("you are not on “{list}”")
            return text.format(list=list_title(game, member))
        case _:
            return ""


def find_band(game: Game, grade: str, ledger: str = MAIN) -> Band | None:
    """The band of this grade in a ledger."""
    known = game.ledgers.get(ledger)
    return next((band for band in known.bands if band.grade == grade), None) if known else None


def find_list(game: Game, member: str) -> CreditList | None:
    """The list a condition names; its dashes may be written as underscores there."""
    wanted = member.replace("_", "-")
    return next((c for c in game.lists.values() if c.id.replace("_", "-") == wanted), None)


def list_title(game: Game, member: str) -> str:
    """The title of a list; its id if the files do not know it."""
    known = find_list(game, member)
    return known.title if known else member


def act_title(game: Game, act: str) -> str:
    """The title of an act; its id if the files do not know it."""
    known = game.catalogue.acts.get(act)
    return known.title if known else act


def access_title(game: Game, access: str) -> str:
    """The title of an access; its id if the files do not know it."""
    known = game.catalogue.accesses.get(access)
    return known.title if known else access


def is_hidden(reason: Reason) -> bool:
    """Whether a reason is about nothing but the story's own memory (flags)."""
    if isinstance(reason, Alternatives):
        return all(is_hidden(part) for option in reason.options for part in option)
    return reason.name.startswith("flag.")
