"""Where boxes stand. The server lays out, the viewer draws: pure Python, linear in nodes and edges, the same each time."""

from visualizations.layout.folding import Folding, fold
from visualizations.layout.grouped import grouped_map
from visualizations.layout.hierarchy import Tree, hierarchy
from visualizations.layout.sheet import Sheet, Turn, sheet
from visualizations.layout.tree import stacked, tidy_tree

__all__ = ["Folding", "Sheet", "Tree", "Turn", "fold", "grouped_map", "hierarchy", "sheet", "stacked", "tidy_tree"]
