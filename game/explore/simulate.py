"""Many random lives through the real engine, a few at a time.

Owns the playing of a life by a policy. Life number k has the seed `first_seed + k`, so every one of
them can be played again, and more lives only ever add to the counts.
"""

from game.engine.game import Game
from game.engine.play import begin, choose, options
from game.explore.policies import Policy, uniform
from game.explore.tally import Tally, Thing, nothing_seen, notice

MOST_DECISIONS = 1_000
"""A life that has not ended after so many decisions goes round in a circle."""


class Simulation:
    """Lives of one person under one rulebook. `play` goes on where it stopped.

    `enrolled` is the answer where the rulebook asks first, `person` one of the scenario's persons
    (empty: the usual one).
    """

    def __init__(
        self,
        game: Game,
        *,
        first_seed: int = 1,
        person: str = "",
        enrolled: bool = True,
        policy: Policy = uniform,
    ) -> None:
        self.game = game
        self.tally = Tally()
        self._first_seed = first_seed
        self._person = person
        self._enrolled = enrolled
        self._policy = policy

    def play(self, lives: int) -> Tally:
        """Play so many more lives and count them; the same tally grows with every call."""
        for _ in range(lives):
            self._play_one(self._first_seed + self.tally.lives)
        return self.tally

    def _play_one(self, seed: int) -> None:
        game, policy = self.game, self._policy
        step = begin(game, seed=seed, enrolled=self._enrolled, person=self._person)
        seen = nothing_seen()
        chosen, offered, locked = seen[Thing.CHOICE], seen[Thing.OFFERED], seen[Thing.LOCKED]
        notice(seen, step.events)
        ways = 1
        while not step.state.ending:
            state = step.state
            open_options = []
            for option in options(game, state):
                name = f"{state.scene}/{option.choice.id}"
                if option.obstacles:
                    locked.add(name)
                else:
                    open_options.append(option)
                offered.add(name)
            if not open_options or len(state.decisions) >= MOST_DECISIONS:
                self.tally.give_up(state, seen)
                return
            ways *= len(open_options)
            choice = policy(state, open_options).choice.id
            chosen.add(f"{state.scene}/{choice}")
            step = choose(game, state, choice)
            notice(seen, step.events)
        self.tally.add(game, step.state, seen, ways)


def simulate(
    game: Game,
    *,
    lives: int,
    first_seed: int = 1,
    person: str = "",
    enrolled: bool = True,
    policy: Policy = uniform,
) -> Tally:
    """Play `lives` random lives and count what they hit."""
    simulation = Simulation(
        game, first_seed=first_seed, person=person, enrolled=enrolled, policy=policy
    )
    return simulation.play(lives)
