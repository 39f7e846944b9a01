"""What a typed line means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.text.answers import Answer, Ask, Command, Pick, Unclear, read_answer

CHOICES = ("Pay the bill and the fee now.", "Offer “a little tea”.", "Pass the counter by.", "No.")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1", Pick(0)),
        (" 4 ", Pick(3)),
        ("2.", Pick(1)),
        ("3)", Pick(2)),
        ("pay", Pick(0)),
        ("PASS", Pick(2)),
        ("offer a lit", Pick(1)),
        ("no", Pick(3)),
        ("l", Ask(Command.LEDGER)),
        ("L", Ask(Command.LEDGER)),
        ("l 3", Ask(Command.LEDGER, 3)),
        ("ledger 12", Ask(Command.LEDGER, 12)),
        ("m", Ask(Command.STANDING)),
        ("measures 2", Ask(Command.STANDING, 2)),
        ("h", Ask(Command.HISTORY)),
        ("b", Ask(Command.TAKE_BACK)),
        ("?", Ask(Command.HELP)),
        ("help", Ask(Command.HELP)),
        ("q", Ask(Command.QUIT)),
        ("quit", Ask(Command.QUIT)),
        ("exit", Ask(Command.QUIT)),
        ("undo", Ask(Command.TAKE_BACK)),
        ("w", Ask(Command.WHY)),
        ("Why", Ask(Command.WHY)),
        ("score", Ask(Command.STANDING)),
        ("status", Ask(Command.STANDING)),
        ("file 2", Ask(Command.LEDGER, 2)),
        ("", Ask(Command.AGAIN)),
        ("   ", Ask(Command.AGAIN)),
        ("5", Unclear("5")),
        ("0", Unclear("0")),
        ("-1", Unclear("-1")),
        ("99999999999999999999", Unclear("99999999999999999999")),
        ("pa", Unclear("pa", (0, 2))),
        ("xyz", Unclear("xyz")),
        ("l three", Unclear("l three")),
        ("o", Unclear("o")),
        ("²", Unclear("²")),
        ("“!”", Unclear("“!”")),
        ("\ufffd\ufffd\x00", Unclear("\ufffd\ufffd\x00")),
    ],
)
def test_a_line_is_a_number_a_command_or_the_beginning_of_a_choice(
    line: str, answer: Answer
) -> None:
    assert read_answer(line, CHOICES) == answer


@given(line=st.text(max_size=300))
def test_no_line_breaks_the_reader(line: str) -> None:
    match read_answer(line, CHOICES):
        case Pick(place):
            assert 0 <= place < len(CHOICES)
        case Ask(number=number):
            assert number >= 0
        case Unclear(text):
            assert text == line
