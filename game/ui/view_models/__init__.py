"""From states and events to view models: the only place where a run becomes words and shares.

One module per group of screens. Sentences come from `game.wording`; nothing here is drawn, and no
other module of the window reads the state of a run.
"""
