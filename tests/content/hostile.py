"""Files that try to make the reader slow, large or confused, made when they are needed."""

from collections.abc import Callable
from typing import NamedTuple


class Hostile(NamedTuple):
    """A file and the codes of exactly the problems it must give (None: any, but some)."""

    name: str
    content: Callable[[], bytes]
    codes: set[str] | None


def _laughs() -> bytes:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    return "\n".join(lines).encode()


def _life(**changed: str) -> bytes:
    lines = {
        "life": "hostile",
        "title": "T",
        "summary": "S",
        "home": "test-city",
        "rulebooks": "[test-city]",
        "start": "2015-03-02",
        "opening": "a",
        "place": "harbour",
        "minutes": "5",
        "scenes": "{a: {title: A, place: harbour, when: +0 days, text: T, choices: {c: {text: C, "
        "go: e}, d: {text: D, go: b}}}, b: {title: B, place: harbour, when: +0 days, text: T, "
        "choices: {c: {text: C, go: f}}}}",
        "endings": "{e: {title: E, place: harbour, text: T}, f: {title: F, place: harbour, "
        "text: T}}",
    } | changed
    return "\n".join(f"{key}: {value}" for key, value in lines.items()).encode()


HOSTILE = (
    Hostile("brackets", lambda: b"[" * 1_900_000, {"too-deep"}),
    Hostile("braces", lambda: b"life: " + b"{a: " * 400_000, {"too-deep"}),
    Hostile("dashes", lambda: b"- " * 900_000, {"too-deep"}),
    Hostile("question-marks", lambda: b"? " * 900_000, {"too-deep"}),
    Hostile("staircase", lambda: b"".join(b" " * n + b"a:\n" for n in range(1900)), {"too-deep"}),
    Hostile("closing-brackets", lambda: b"]" * 1_900_000, None),
    Hostile("laughs", _laughs, {"anchor"}),
    Hostile("alias-to-itself", lambda: b"life: &a [*a]\n", {"anchor"}),
    Hostile("python-tag", lambda: b"life: !!python/object/apply:os.system ['id']\n", {"tag"}),
    Hostile("own-tag", lambda: b"%TAG ! tag:evil,2000:\n---\nlife: !x y\n", {"directive"}),
    Hostile("merge-key", lambda: b"life: x\n<<: {title: T}\n", None),
    Hostile("many-values", lambda: b"life: [" + b"a," * 900_000 + b"]", {"too-many-values"}),
    Hostile(
        "many-keys",
        lambda: b"life: x\n" + b"".join(b"k%d: v\n" % n for n in range(20_000)),
        {"and-more", "unknown-key"},
    ),
    Hostile("many-documents", lambda: b"--- a\n" * 300_000, {"several-documents"}),
    Hostile("many-tabs", lambda: b"\t\n" * 900_000, {"tab"}),
    Hostile("many-lines", lambda: b"\n" * 1_900_000, {"empty-file"}),
    Hostile("many-comments", lambda: b"#\n" * 900_000, {"empty-file"}),
    Hostile("carriage-returns", lambda: b"\r" * 1_900_000, {"empty-file"}),
    Hostile("long-text", lambda: _life(title="x" * 1_900_000), {"text-too-long"}),
    Hostile("long-quotation", lambda: _life(title='"' + "门" * 600_000), {"unclosed-quote"}),
    Hostile("long-key", lambda: b"life: hostile\n" + b"k" * 1_900_000 + b": v\n", {"bad-syntax"}),
    Hostile("long-asked-key", lambda: b"life: x\n? " + b"k" * 1_900_000 + b"\n: v\n", None),
    Hostile("long-id", lambda: _life(opening="x" * 100_000), {"bad-id"}),
    Hostile("long-number", lambda: _life(minutes="9" * 1_000_000), {"bad-number"}),
    Hostile("long-date", lambda: _life(start="9" * 1_000_000), {"bad-date"}),
    Hostile(
        "long-condition",
        lambda: _life(title="T").replace(
            b"choices: {c: {text: C, go: f",
            b"choices: {g: {text: G, go: e}, c: {text: C, if: "
            + b"(" * 100_000
            + b"x"
            + b")" * 100_000
            + b", go: f",
        ),
        {"bad-condition"},
    ),
    Hostile("escapes", lambda: b'life: "' + b"\\x41" * 450_000, {"unclosed-quote"}),
    Hostile("nul", lambda: b"life: x\n" + b"\0" * 1_900_000, {"control-character"}),
    Hostile("escape-codes", lambda: b"life: \x1b[2J\x1b]0;owned\x07\n", None),
    Hostile("right-to-left", lambda: "life: \u202egnp.exe\n".encode(), None),
    Hostile("utf-16", lambda: "life: x\n".encode("utf-16"), {"not-utf8"}),
    Hostile("utf-32", lambda: "life: x\n".encode("utf-32"), {"not-utf8"}),
    Hostile("latin-1", lambda: b"life: caf\xe9\n" * 100_000, {"not-utf8"}),
    Hostile("surrogate", lambda: b"life: \xed\xa0\x80\n", {"not-utf8"}),
    Hostile("overlong", lambda: b"life: \xc0\xaf\n", {"not-utf8"}),
    Hostile("random-bytes", lambda: bytes(n * n * 7 % 256 for n in range(1_000_000)), {"not-utf8"}),
    Hostile("too-large", lambda: b"#" * 2_000_001, {"too-large"}),
    Hostile("largest", lambda: b"#" * 2_000_000, {"empty-file"}),
    Hostile("nothing", lambda: b"", {"empty-file"}),
    Hostile("only-a-bom", lambda: b"\xef\xbb\xbf", {"empty-file"}),
    Hostile("null", lambda: b"---\n", {"empty-file"}),
    Hostile("a-word", lambda: b"hello\n", {"unknown-kind"}),
    Hostile("braces-in-words", lambda: b"life: {}\n'{0.__class__}': '{details}'\n", None),
)
