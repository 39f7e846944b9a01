"""What can go wrong with a saved run, each with a plain sentence for the player."""


class SaveError(Exception):
    """Something about saving or loading failed; `str()` of it is a sentence for the player."""


class DamagedSaveError(SaveError):
    """The file is no save: cut off, altered, or never one. `str()` says what is wrong with it."""


class NewerSaveError(SaveError):
    """The file was written by a later version of the game."""


class UnreadableSaveError(SaveError):
    """The file could not be read."""


class CannotSaveError(SaveError):
    """The run could not be written; what was saved before is as it was."""


class ChangedElsewhereError(SaveError):
    """Another program has written this run since it was last read or written here."""
