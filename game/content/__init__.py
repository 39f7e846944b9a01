"""From authors' files to the model: safe opening, YAML nodes, readers, problems, the library.

Owns everything between a path and a model object. Must not know the engine, saves or screens.
"""
