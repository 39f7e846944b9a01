"""Which icon stands beside words about a door, a price, a measure, a list or a reporter.

Owns the choice of a picture only: an icon repeats what the words say and never stands alone.
"""

from __future__ import annotations

from game.engine.events import (
    BillUnpaid,
    Event,
    GradeChanged,
    ListAverted,
    ListEntered,
    ListLeft,
    MeasureGained,
    MeasureLost,
)
from game.engine.game import Game
from game.engine.option import AccessClosed, Option, TooDear
from game.model.lists import ListKind
from game.model.measures import Grant, Measure, Reprice, Withdraw, WorldEffect

PLAIN = "dot"
"""For what has no picture of its own."""

_BY_MEASURE = {
    "dog-taken": "paw",
    "extra-checks": "inspect",
    "strict-checks": "inspect",
    "d-rebate-checks": "inspect",
    "first-for-subsidies": "star",
    "first-in-line": "star",
    "fishing-licence-in-danger": "boat",
    "local-shaming": "screen",
    "name-in-the-paper": "newspaper",
    "negative-list": "list-black",
    "on-the-map": "pin",
    "one-number-for-life": "number",
    "party-and-army-below-a": "id-card",
    "praise-in-the-paper": "newspaper",
    "plus-points-on-board": "triangle-up",
    "priority-announced": "megaphone",
    "tax-travel": "plane",
    "tickets-in-danger": "train",
    "travel-and-school-threat": "warning",
    "warning-announced": "warning",
    "december-points": "triangle-up",
    "blame-read-out": "letter",
}
"""Measures that open, close and reprice nothing, by id."""

_BY_ID_PART = (("name-published", "named"), ("named", "named"), ("praise", "megaphone"))
"""What such a measure is called, where many lists have one of the kind."""

_BY_NAME = {
    "car.private": "car",
    "credit.consumer": "money",
    "customs.checks": "inspect",
    "checks.spared": "inspect",
    "exit.border": "passport",
    "flights.discount": "plane",
    "honours.public": "star",
    "invoices.normal": "invoice",
    "job.company_head": "company",
    "travel.plane": "plane",
    "travel.ship_second_class": "boat",
    "village.affairs": "council",
    "village.candidate": "ballot",
    "village.fund": "gift",
    "village.larger_aid": "gift",
    "village.parcel": "gift",
    "community.door_service": "bell",
}

_BY_FIELD = {
    "assistance": "volunteer",
    "bike": "bike",
    "bus": "bus",
    "business": "licence",
    "community": "neighbours",
    "credit": "loan",
    "customs": "container",
    "farm": "farm",
    "fuel": "fuel",
    "goods": "goods",
    "health": "hospital",
    "heating": "heating",
    "honours": "star",
    "hospital": "hospital",
    "hotel": "bed",
    "housing": "house",
    "insurance": "umbrella",
    "internet": "globe",
    "invoices": "invoice",
    "job": "work",
    "leisure": "bed",
    "library": "books",
    "licence": "licence",
    "loan": "loan",
    "metro": "train",
    "parking": "parking",
    "procurement": "contract",
    "property": "house",
    "rent": "key",
    "school": "school",
    "shops": "shop",
    "sights": "sights",
    "stocks": "chart",
    "support": "money",
    "tax": "tax",
    "townhall": "queue",
    "transit": "bus",
    "travel": "train",
    "tv": "tv",
    "umbrella": "umbrella",
    "village": "village",
    "visa": "passport",
    "water": "water",
    "welfare": "heart",
}
"""By the first word of an access or a price."""

_BY_REPORTER = (
    ("court", ("court", "法院", "arbitrator")),
    ("blood", ("blood", "血")),
    ("camera", ("camera", "摄像")),
    ("police", ("police", "警", "公安")),
    ("bank", ("bank", "银行")),
    ("umbrella", ("insur", "保险")),
    ("phone", ("payment", "支付")),
    ("tax", ("tax", "税")),
    ("customs", ("customs", "海关")),
    ("boat", ("fishing", "fisheries", "渔")),
    ("market", ("market", "市场")),
    ("train", ("railway", "铁路")),
    ("plane", ("airline", "航空", "aviation", "民航")),
    ("notebook", ("gatherer", "信息员")),
    ("volunteer", ("volunteer", "志愿")),
    ("neighbours", ("neighbo", "居委", "邻")),
    ("village", ("village", "村")),
    ("heating", ("heating", "供热")),
    ("water", ("water", "供水")),
    ("power", ("utility", "水电", "公用")),
    ("hospital", ("hospital", "医院")),
    ("goods", ("hire", "租")),
    ("telephone", ("hotline", "热线")),
    ("letter", ("petition", "信访")),
    ("speech", ("complaint", "投诉")),
    ("house", ("housing", "住房")),
    ("key", ("landlord", "房东")),
    ("school", ("school", "学校", "examination", "考试")),
    ("books", ("library", "图书馆")),
    ("inspect", ("investigation", "调查", "inspection", "discipline", "纪")),
    ("helmet", ("labour", "劳动", "safety", "安全")),
    ("leaf", ("environment", "环")),
    ("work", ("employer", "单位")),
    ("id-card", ("recruiting", "招")),
    ("chart", ("investment", "投资")),
    ("contract", ("contract", "合同", "采购")),
    ("people", ("birth",)),
    ("queue", ("town hall",)),
    ("algorithm", ("algorithm", "算法")),
    ("phone", ("app", "应用")),
    ("seal", ("credit", "信用", "诚信")),
    ("company", ("compan", "公司")),
    ("office", ("office", "办", "government", "政府", "局", "department")),
    ("neighbours", ("community", "社区")),
)
"""Who records: the first that has the beginning of a word, or Chinese characters, of a name.
Names are written by authors; one that is not here has the pencil of whoever writes things down.
"""

_BY_LIST = {
    ListKind.BLACKLIST: "list-black",
    ListKind.REDLIST: "list-red",
    ListKind.ORDER: "order",
}


def measure_icon(measure: Measure) -> str:
    """The icon of the first thing in the world that a measure changes; of a measure that only
    makes something known, the icon of that.
    """
    for effect in measure.effects:
        found = _of_name(_changed(effect))
        if found != PLAIN:
            return found
    if measure.id in _BY_MEASURE:
        return _BY_MEASURE[measure.id]
    return next((icon for part, icon in _BY_ID_PART if part in measure.id), PLAIN)


def lock_icon(option: Option) -> str:
    """The icon of what stands in the way of a choice; empty where it is nothing to be pictured."""
    for obstacle in option.obstacles:
        match obstacle:
            case AccessClosed(access=access):
                found = _of_name(access)
                return "" if found == PLAIN else found
            case TooDear():
                return "money"
    return ""


def reporter_icon(name: str) -> str:
    """The icon of who recorded something; empty for nobody."""
    if not name:
        return ""
    return next((icon for icon, known in _BY_REPORTER if _names(name, known)), "pencil")


def change_icon(game: Game, event: Event) -> str:
    """The icon of something that is different now; empty where words are enough."""
    match event:
        case ListEntered(entry=entry):
            return _BY_LIST[game.lists[entry.list_id].kind]
        case ListLeft(list_id=name) | ListAverted(list_id=name):
            return _BY_LIST[game.lists[name].kind]
        case MeasureGained(measure=name) | MeasureLost(measure=name):
            return measure_icon(game.measures[name])
        case GradeChanged():
            return "seal"
        case BillUnpaid():
            return "invoice"
    return ""


def _names(name: str, known: tuple[str, ...]) -> bool:
    words = f" {name.casefold()}"
    return any(word in words if not word.isascii() else f" {word}" in words for word in known)


def _changed(effect: WorldEffect) -> str:
    match effect:
        case Grant(access=access) | Withdraw(access=access):
            return access
        case Reprice(price=price):
            return price


def _of_name(name: str) -> str:
    field, _dot, _rest = name.partition(".")
    return _BY_NAME.get(name) or _BY_FIELD.get(field, PLAIN)
