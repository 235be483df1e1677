"""The map of everything: read from the store, laid out once in the background, and kept beside the store until it changes.

reading: plain rows of one or all organizations; keeping: the file beside the store; making: one thread a map. Where parts
stand is decided in visualizations.
"""

from app.maps.making import Maps, Progress

__all__ = ["Maps", "Progress"]
