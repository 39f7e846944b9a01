"""The imperative shell around the engine: runs that are played, saved, taken back and resumed.

`desk.Desk` is where a run begins: the lives and rules at hand, the runs that were saved.
`run.Session` is a run in progress. Front ends hold one of each and never touch files themselves.
Must not know how anything is shown. Nothing is imported here: a program that only plays does not
pay for reading files.
"""
