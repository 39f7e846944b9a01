"""What is done with a file before YAML is looked at."""

from pathlib import Path

from game.content.files import fingerprint, read_text_file


def test_a_fingerprint_does_not_depend_on_line_ends_or_a_byte_order_mark() -> None:
    plain = fingerprint(b"a: b\nc: d\n")
    assert fingerprint(b"a: b\r\nc: d\r\n") == plain
    assert fingerprint(b"a: b\rc: d\r") == plain
    assert fingerprint(b"\xef\xbb\xbfa: b\nc: d\n") == plain
    assert fingerprint(b"a: b\nc: e\n") != plain


def test_a_fingerprint_stays_the_same_for_ever() -> None:
    assert fingerprint(b"life: x\n") == (
        "cc413bd576d8927e20afdc9f2412ff0fd804cf284045dbd5ddd8500bf79ba091"
    )


def test_lines_are_counted_as_editors_count_them(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("\ufeffa\r\nb\rc\x0bd\ne".encode())
    assert read_text_file(path, tmp_path, "x").lines == ("a", "b", "c\x0bd", "e")
