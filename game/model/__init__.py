"""Frozen descriptions of everything authors write: acts, rulebooks, lists, lives.

Owns the meaning of the files in `scenarios/`. Standard library only; knows nothing about files,
screens, or the run being played.
"""
