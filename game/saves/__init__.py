"""Saved runs: a log of decisions per run, one file each, never half written.

Owns the save file's form, its versions, the folder, and what to say when a saved run no longer fits
its files. Must not know how a run is shown.
"""
