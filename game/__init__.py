"""A Thousand Points: a simulation game about points-based social credit pilots.

Owns the version and nothing else. Importing it imports nothing.
"""

__version__ = "0.1.0"
