"""The plain sentences of the game: engine values in, words out.

Owns how a slip, a measure, a locked choice or a date reads, in the language of the interface; the
terminal, the window and the debrief say the same words. Functions over game, state and event.
Must not know how or where a sentence is shown, and never prints.
"""
