"""Many lives instead of one: simulated by chance, counted exhaustively, or told again elsewhere.

`simulate` plays lives by a policy and counts what they hit; `walk` counts every path up to a bound;
`retell` plays one run's decisions under other rules or as another person, and `differences` says
what that changed. Everything here is a pure function of games and numbers: no files, no clock, no
words. Callers decide how long they go on.
"""
