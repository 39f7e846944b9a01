"""Write the questions for the class into the maps of `docs/lives/`, as the lives ask them.

    python3 -m docs.make_lives_questions

Owns the last section of every map; a test keeps it equal to the life.
"""

from collections.abc import Iterator
from pathlib import Path

from game.content.library import Library, open_library
from game.model.scenario import Scenario

MAPS = Path(__file__).resolve().parent / "lives"
HEADING = "## Questions for the class"


def with_questions(page: str, life: Scenario) -> str:
    """The map with the questions of the life as its last section."""
    rest, _, _ = page.partition(f"\n{HEADING}\n")
    return f"{rest.rstrip()}\n\n" + "\n".join(section(life)) + "\n"


def section(life: Scenario) -> Iterator[str]:
    """The questions scene by scene, in the order of the file, and those for afterwards."""
    yield HEADING
    yield ""
    yield "A run meets only those of its own scenes; “Talk about it” comes back to some of them."
    yield ""
    yield "| scene | question |"
    yield "|---|---|"
    for scene in life.scenes.values():
        if scene.discuss:
            yield f"| {scene.title} | {scene.discuss.strip()} |"
    if life.prompts:
        yield ""
        yield "After the life:"
        yield ""
        yield from (f"{number}. {prompt}" for number, prompt in enumerate(life.prompts, 1))


def maps(library: Library) -> Iterator[tuple[Path, Scenario]]:
    """Every life that has a map, with the place of the map."""
    for life_id in library.life_ids:
        path = MAPS / f"{life_id}.md"
        if path.is_file():
            yield path, library.life(life_id)


if __name__ == "__main__":
    for path, life in maps(open_library()):
        page = with_questions(path.read_text("utf-8"), life)
        path.write_text(page, "utf-8", newline="\n")
