"""What an export of a large organization costs: processor seconds, the file's size, and the peak of memory.

    python -m benchmarks.exporting [POSITIONS]          each format in a process of its own, as a table (10,000 positions)
    python -m benchmarks.exporting POSITIONS FORMAT     one format, as JSON

The picture is made from a generated organization with a quote for each position and two for each line; no database.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from time import process_time

from benchmarks.generator import company
from graph_model import Quote
from graph_model.graph import Graph, GraphEdge, GraphNode, Property
from visualizations.export import EXPORTS
from visualizations.picture import Picture

_POSITIONS = 10_000


def picture(positions: int) -> Picture:
    """A head, its departments, and in each who leads whom."""
    made = company(positions)
    nodes = [GraphNode("o", "Organization", made.name)]
    edges: list[GraphEdge] = []
    quotes: dict[str, list[Quote]] = {}
    ids = {post.title: f"p{place}" for place, post in enumerate(made.posts)}
    units = {department.name: f"d{place}" for place, department in enumerate(made.departments)}
    facts: dict[str, Property] = {"organization": "o", "described": True}
    for name, unit in units.items():
        nodes.append(GraphNode(unit, "Department", name, facts))
        edges.append(GraphEdge(f"{unit}-o", unit, "o", "PART_OF"))
    for post in made.posts:
        identity = ids[post.title]
        nodes.append(GraphNode(identity, "Position", post.title, facts))
        quotes[identity] = [_quote(post.title)]
        if post.department:
            edges.append(GraphEdge(f"{identity}-d", identity, units[post.department], "BELONGS_TO"))
        if post.superior:
            line = f"{identity}-l"
            edges.append(GraphEdge(line, identity, ids[post.superior], "REPORTS_TO", {"kind": "solid", "status": "agreed"}))
            quotes[line] = [_quote(f"直接上级：{post.superior}"), _quote(f"直接下级：{post.title}")]
    return Picture(made.name, Graph(tuple(nodes), tuple(edges)), quotes, "zh")


def _quote(text: str) -> Quote:
    return Quote(document="posts.txt", start=0, end=len(text), quote=text)


def _measured(format_name: str, positions: int) -> dict[str, float]:
    """Seconds, bytes, the peak of this process, and what of it was there before."""
    (export,) = (each for each in EXPORTS if each.format == format_name)
    drawn = picture(positions)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = process_time()
    content = export.write(drawn)
    seconds = process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"seconds": seconds, "bytes": len(content), "peak": peak * 1024, "before": before * 1024}


def main(arguments: list[str]) -> None:
    """Prints one measure, or the table of all."""
    positions = int(arguments[0]) if arguments else _POSITIONS
    if len(arguments) > 1:
        print(json.dumps(_measured(arguments[1], positions)))
        return
    print("| format | processor seconds | file, MB | peak memory, MB (of it the picture itself) |\n| --- | --- | --- | --- |")
    for export in EXPORTS:
        command = [sys.executable, "-m", "benchmarks.exporting", str(positions), export.format]
        told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        size, peak, before = (told[name] / 1e6 for name in ("bytes", "peak", "before"))
        print(f"| {export.format} | {told['seconds']:.1f} | {size:.2f} | {peak:.0f} ({before:.0f}) |")


if __name__ == "__main__":
    main(sys.argv[1:])
