"""Where lines of English and Chinese may end."""

import pytest

from game.ui.linebreak import NO_END, NO_START, pieces


def cut(text: str) -> str:
    """The text with a bar at every place where a line may end."""
    return "|".join(text[piece.start : piece.end] for piece in pieces(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pay thirty days", "pay|thirty|days"),
        ("savings come to ¥21,400.", "savings|come|to|¥21,400."),
        ("a loss of −20 points", "a|loss|of|−20|points"),
        ("a loss of -20 points", "a|loss|of|-20|points"),
        ("from 2014–2019 on", "from|2014–2019|on"),
        ("high-speed rail", "high-|speed|rail"),
        ("at 11.51, window 4", "at|11.51,|window|4"),
        ("20 % of them", "20 %|of|them"),
        ("she said: “Sit.” And left", "she|said:|“Sit.”|And|left"),
        ("wait … and see", "wait|…|and|see"),
        ("the year — and which", "the|year —|and|which"),
        ("either/or and 3/4", "either/or|and|3/4"),
        ("a raised · dot", "a|raised ·|dot"),
        ("(the bus) takes", "(the|bus)|takes"),
        ("non\u00a0breaking space", "non\u00a0breaking|space"),
    ],
)
def test_english_breaks_at_spaces_and_hyphens_and_never_inside_numbers(
    text: str, expected: str
) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你好，世界。", "你|好，|世|界。"),
        ("“你好”他说", "“你|好”|他|说"),
        ("《荣成》规则", "《荣|成》|规|则"),
        ("（法院）名单", "（法|院）|名|单"),
        ("要付¥38,000。", "要|付|¥38,000。"),
        ("名单——取消", "名|单——|取|消"),
        ("等等……好", "等|等……|好"),
        ("时间：3点", "时|间：|3|点"),
    ],
)
def test_chinese_breaks_between_characters_but_keeps_punctuation_where_it_belongs(
    text: str, expected: str
) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cong Li 丛丽 types", "Cong|Li|丛|丽|types"),
        ("失信被执行人, shixin", "失|信|被|执|行|人,|shixin"),
        ("grade A级 now", "grade|A|级|now"),
    ],
)
def test_mixed_text_may_break_where_the_scripts_meet(text: str, expected: str) -> None:
    assert cut(text) == expected


def test_a_newline_forces_the_end_of_a_line_also_of_an_empty_one() -> None:
    assert [piece.forced for piece in pieces("a\nb")] == [True, False]
    assert len(pieces("a\n\nb")) == 3


def test_pieces_cover_everything_but_spaces() -> None:
    text = "银行 could not reach 你的表哥，so the court wrote: ¥38,000 (−20)!"
    kept = "".join(text[piece.start : piece.end] for piece in pieces(text))
    assert kept.replace(" ", "") == text.replace(" ", "")


def test_no_piece_after_the_first_begins_with_closing_punctuation() -> None:
    text = "法院，银行。（名单）“失信”、：；！？》」』】％ and so on, (well) “yes”."
    for piece in pieces(text)[1:]:
        assert text[piece.start] not in NO_START
    for piece in pieces(text)[:-1]:
        assert text[piece.end - 1] not in NO_END
