"""The terminal game: plain lines that a screen reader can follow and a script can answer.

Owns what is printed and what an answer means. No cursor tricks, no boxes, nothing said by colour
alone; one answer per line. Must not know files, nor the window.
"""
