"""Write the table of `docs/lives/README.md`: every life under every rulebook it names.

    python3 -m docs.make_lives_table > table.md

Four hundred random runs each, with all starting persons in turn. Words count the English words:
those of the whole life with its endings, and those of scenes, choices and consequences that a run
is shown.
"""

from collections.abc import Iterable, Iterator
from random import Random
from statistics import mean

from game.content.library import Library, open_library
from game.engine.game import Game
from game.engine.play import begin, choose, options
from game.engine.state import State
from game.model.scenario import Passage, Scenario

RUNS = 400
HEADINGS = (
    "life",
    "rulebook",
    "scenes",
    "in a run",
    "words",
    "words a run",
    "minutes",
    f"different of {RUNS} runs",
    "endings reached",
    "score at the end",
)


def words(passages: Iterable[Passage]) -> int:
    """How many words these passages have."""
    return sum(len(passage.text.split()) for passage in passages)


def told(passages: Iterable[Passage], game: Game, state: State) -> int:
    """How many words of these passages are told in this state."""
    return words(passage for passage in passages if game.holds(passage.condition, state))


def all_words(life: Scenario) -> int:
    """How many words the whole life has."""
    scenes = sum(
        words(scene.text) + sum(len(c.text.split()) + words(c.then) for c in scene.choices)
        for scene in life.scenes.values()
    )
    return scenes + sum(words(ending.text) for ending in life.endings.values())


def play(game: Game, seed: int) -> tuple[State, int]:
    """One random run: where it ended and how many words were read."""
    life, random, read = game.scenario, Random(seed), 0
    person = life.persons[seed % len(life.persons)].id if life.persons else ""
    state = begin(game, seed=seed, person=person).state
    while not state.is_over:
        scene = life.scenes[state.scene]
        offered = options(game, state)
        read += told(scene.text, game, state)
        read += sum(len(option.choice.text.split()) for option in offered)
        chosen = random.choice([option for option in offered if option.is_open]).choice
        state = choose(game, state, chosen.id).state
        read += told(chosen.then, game, state)
    return state, read


def row(library: Library, life: Scenario, rulebook: str) -> tuple[str, ...]:
    """The figures of one life under one rulebook."""
    game = Game(life, library.rulebook(rulebook), library.lists, library.catalogue)
    runs = [play(game, seed) for seed in range(RUNS)]
    lengths = [len(state.decisions) for state, _ in runs]
    scored = game.has_score and game.rulebook.has_number
    scores = [state.score for state, _ in runs]
    endings = {state.ending for state, _ in runs}
    return (
        rulebook,
        str(len(life.scenes)),
        f"{min(lengths)}–{max(lengths)}",
        f"{all_words(life):,}",
        f"{round(mean(read for _, read in runs)):,}",
        str(life.minutes),
        str(len({state.decisions for state, _ in runs})),
        f"{len(endings)} of {len(life.endings)}",
        f"{min(scores)}–{max(scores)}" if scored else "no number",
    )


def lines() -> Iterator[str]:
    """The table, line by line."""
    yield f"| {' | '.join(HEADINGS)} |"
    yield "|---" * len(HEADINGS) + "|"
    library = open_library()
    for life_id in library.life_ids:
        life = library.life(life_id)
        for number, rulebook in enumerate(life.rulebooks):
            name = life.title if number == 0 else ""
            yield f"| {' | '.join((name, *row(library, life, rulebook)))} |"


if __name__ == "__main__":
    print("\n".join(lines()))
