"""Velfærdsspillet: a card-sort game about leading welfare alliances."""

__version__ = "0.1.0"
