#!/usr/bin/env python3
"""npm.py DATE [REGISTRY]: makes the table of the packages of Node.js from an installation of them.

    build/PackageSizes/npm.py 2026-11-29 > src/DockerfileLint/Images/Data/NpmPackages.tsv

It installs the packages of npm-packages.txt with npm, as it is set up (or from REGISTRY), into a new folder and with a new cache,
and measures both. A row: the name, the bytes of its archive, which the cache keeps, the bytes of its files, and what it
depends on, as the numbers of rows in base 36. Of a package that is there in several versions the outermost counts, and of
those for a platform what linux-x64 installs.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def number(value):
    text = ""
    while value or not text:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
    return text


def archives(cache):
    """The bytes of each archive of the cache, by its checksum."""
    sizes = {}
    for index in (cache / "_cacache" / "index-v5").rglob("*"):
        if not index.is_file():
            continue
        for line in index.read_text().split("\n"):
            entry = json.loads(line.split("\t", 1)[1]) if "\t" in line else {}
            if entry.get("key", "").endswith(".tgz") and "size" in entry:
                sizes[entry["integrity"]] = entry["size"]
    return sizes


def files(folder):
    """The bytes of a package, without the packages inside it."""
    total = 0
    for path, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if one != "node_modules"]
        total += sum(os.lstat(os.path.join(path, name)).st_size for name in names)
    return total


def main(date, registry=None):
    lines = (Path(__file__).parent / "npm-packages.txt").read_text().split("\n")
    seeds = [line for line in lines if line and line[0] != "#"]
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder, "project"), Path(folder, "cache")
        root.mkdir()
        (root / "package.json").write_text('{"name":"measured","private":true}')
        options = ["--registry", registry] if registry else []
        subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps",
                        "--cache", cache, *options, *seeds], cwd=root, check=True, stdout=sys.stderr)
        write(date, root, archives(cache))


def write(date, root, sizes):
    lock = json.loads((root / "package-lock.json").read_text())["packages"]
    found = {}
    for place in sorted(lock, key=lambda one: (one.count("node_modules/"), one)):
        name = place.rpartition("node_modules/")[2]
        if name and name not in found and (root / place).is_dir() and lock[place].get("integrity") in sizes:
            found[name] = (place, lock[place])
    rank = {name: number(i) for i, name in enumerate(sorted(found))}
    print("# Packages of npm (linux-x64): name, bytes of the archive, bytes installed, depends (numbers of rows, base 36).")
    print(f"# Source: an installation of the packages on {date}, by build/PackageSizes/npm.py.")
    for name in sorted(found):
        place, package = found[name]
        needs = sorted({**package.get("dependencies", {}), **package.get("optionalDependencies", {})})
        print(name, sizes[package["integrity"]], files(root / place),
              " ".join(rank[one] for one in needs if one in rank), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
