"""Pieces that several screens share, made of layout elements."""
