"""The game read aloud.

`wording` turns what stands on a page into words for the ear, `reading` takes them off a laid-out
page in their order, `narrator` decides what is said and when; `voices` knows the programs that
speak on each system, and `speaker` has one of them speak. Importing this package loads nothing.
"""
