"""How a change is shown: the register as it was becomes the register as it is.

A motion is a function of what was, what is and the time. The state is final before anything moves;
nothing here can change it. Must not know rules or runs: changes arrive as views.
"""
