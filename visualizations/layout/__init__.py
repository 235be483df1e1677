"""Where boxes stand. The server lays out, the viewer draws: pure Python, linear in nodes and edges, the same each time."""

from visualizations.layout.blocks import Shape, block_map
from visualizations.layout.folding import Folding, fold
from visualizations.layout.hierarchy import Tree, hierarchy
from visualizations.layout.sheet import Sheet, Turn, sheet
from visualizations.layout.tree import stacked, tidy_tree

__all__ = ["Folding", "Shape", "Sheet", "Tree", "Turn", "block_map", "fold", "hierarchy", "sheet", "stacked", "tidy_tree"]
