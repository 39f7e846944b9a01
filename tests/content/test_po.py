"""Translations as files: what was written comes back, what makes no sense is pointed at."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.po import Entry, Fault, Mistake, read_po, written

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), max_size=60)

FILE = """\
# A note of the translator.
msgid ""
msgstr "Language: zh_CN\\n"

#. scene text
#: first-year.yaml:12
#, fuzzy
#| msgid "Window 3"
msgid "Window 4"
msgstr "四号窗口"

msgid ""
"You ask \\"why\\".\\n"
"Nobody knows."
msgstr "你问“为什么”。"

#~ msgid "Gone"
#~ msgstr "没有了"
"""


def test_entries_are_read_with_their_flags_and_places() -> None:
    po = read_po(FILE)
    window, why, gone = po.entries
    assert po.header == "Language: zh_CN\n"
    assert po.faults == []
    assert (window.original, window.translation, window.line) == ("Window 4", "四号窗口", 10)
    assert window.stale
    assert window.earlier == "Window 3"
    assert not window.is_translated
    assert why.original == 'You ask "why".\nNobody knows.'
    assert why.is_translated
    assert gone.retired


def test_a_text_is_found_however_its_lines_were_broken() -> None:
    entry = Entry(original="One line\n  after  another", translations=("x",))
    assert entry.key == "One line after another"


def test_lines_that_make_no_sense_are_pointed_at() -> None:
    po = read_po('msgid "a"\nmsgstr "b\n\nmsgid "c"\nmsgstr "d"\nnonsense\n')
    assert po.faults == [Fault(2, 8, Mistake.UNCLOSED), Fault(6)]
    assert [entry.original for entry in po.entries] == ["a", "c"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('msgid "a"\nmsgst "b"', Fault(2, 1, Mistake.MISSPELT)),
        ('msgid "a"\nmsgstr b', Fault(2, 8, Mistake.UNQUOTED)),
        ('msgid "a"\nmsgstr „b“', Fault(2, 8, Mistake.CURLY_QUOTES)),
        ('msgid "a"\nmsgstr "b”', Fault(2, 10, Mistake.CURLY_QUOTES)),
        ('msgid "a"\nmsgstr "b "c" d"', Fault(2, 11, Mistake.QUOTE_WITHIN)),
        ('msgid "a"\nmsgstr "b\\"', Fault(2, 8, Mistake.UNCLOSED)),
        ('# A note\nmsgstr "b"', Fault(2, 1, Mistake.NO_ORIGINAL)),
        ('msgid "a"', Fault(1, 1, Mistake.NO_TRANSLATION)),
    ],
)
def test_it_is_said_why_a_line_makes_no_sense(text: str, fault: Fault) -> None:
    po = read_po(f'msgid "x"\nmsgstr "y"\n\n{text}\n\nmsgid "z"\nmsgstr "z"\n')
    assert po.faults == [Fault(fault.line + 3, fault.column, fault.mistake)]
    assert [e.translation for e in po.entries if e.is_translated] == ["y", "z"]


def test_the_line_ends_of_old_macs_are_understood() -> None:
    assert read_po('msgid "a"\rmsgstr "b"\r').entries[0].translation == "b"


def test_a_text_of_very_many_lines_is_read_in_good_time() -> None:
    begin = time.process_time()
    (entry,) = read_po('msgid "a"\nmsgstr ""\n' + '"abcdef"\n' * 200_000).entries
    assert len(entry.translation) == 1_200_000
    assert time.process_time() - begin < 3


def test_entries_without_empty_lines_between_them_are_told_apart() -> None:
    po = read_po('msgid "a"\nmsgstr "1"\nmsgid "b"\nmsgstr "2"\n')
    assert [(entry.original, entry.translation) for entry in po.entries] == [("a", "1"), ("b", "2")]


@given(TEXT.filter(bool), TEXT)
def test_what_is_written_is_read_again(original: str, translation: str) -> None:
    (entry,) = read_po(
        written("Language: fr\n", [Entry(original=original, translations=(translation,))])
    ).entries
    assert (entry.original, entry.translation) == (original, translation)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    po = read_po(text)
    assert all(entry.translations for entry in po.entries)
