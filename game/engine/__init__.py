"""The rules as a value: scenario × rulebook × decisions → ledger → standing.

Pure functions over `game.model`. No input or output, no clock, no global randomness: the same
seed and decisions give the same run on every machine. Entry points: `game.Game`, `play.begin`,
`play.choose`, `play.options`, `replay.replay`.
"""
