#!/usr/bin/env python3
"""debian.py DATE [FILE]: makes the table of Debian's packages from their index.

The index is Debian's own, newest first, after `apt-get update` on a machine that is set up for a release of Debian. What others publish
there under the same names (Node.js) is left out:

    /usr/lib/apt/apt-helper cat-file $(apt-get indextargets --format '$(FILENAME)' 'Created-By: Packages' 'Origin: Debian' | tac) |
        build/PackageSizes/debian.py 2026-11-29 > src/DockerfileLint/Images/Data/DebianPackages.tsv

The table has the packages of debian-packages.txt, what they depend on and what they recommend. A row: the name, the KiB
installed (Installed-Size), what it depends on and what it recommends, as the numbers of rows in base 36, and the KiB that slim
images leave out, where documents.py has measured them. Of alternatives the first that exists counts, of a virtual package the first
provider. What every image of Debian has (Essential, priority required, apt) is left out.
"""
import re
import sys
from pathlib import Path

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def read(lines):
    """The newest paragraph of each package; the index has it once for each source."""
    packages, field, current = {}, None, {}
    for line in lines:
        if line == "\n":
            if current:
                packages.setdefault(current["Package"], current)
            field, current = None, {}
        elif line[0] not in " \t":
            field, _, value = line.partition(":")
            current[field] = value.strip()
    if current:
        packages.setdefault(current["Package"], current)
    return packages


def names(package, *fields):
    """What the fields name, each with its alternatives."""
    for field in fields:
        for group in package.get(field, "").split(","):
            found = [re.split(r"[ :(\[]", one.strip())[0] for one in group.split("|")]
            if found[0]:
                yield found


class Index:
    def __init__(self, packages):
        self.packages = packages
        self.providers = {}
        for name in sorted(packages):
            for provided in names(packages[name], "Provides"):
                self.providers.setdefault(provided[0], name)

    def resolve(self, alternatives):
        for name in alternatives:
            if name in self.packages:
                return name
        for name in alternatives:
            if name in self.providers:
                return self.providers[name]
        return None

    def needs(self, name, *fields):
        found = (self.resolve(one) for one in names(self.packages[name], *fields))
        return sorted({one for one in found if one and one != name})

    def closure(self, seeds, *fields):
        todo, seen = [one for one in seeds if one in self.packages], set()
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo.extend(self.needs(name, *fields))
        return seen


def number(value):
    text = ""
    while value or not text:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
    return text


def main(date, path=None):
    with open(path, encoding="utf-8") if path else sys.stdin as file:
        index = Index(read(file))
    seeds = [line for line in (Path(__file__).parent / "debian-packages.txt").read_text().split("\n")
             if line and line[0] != "#"]
    basic = index.closure(
        [name for name, one in index.packages.items()
         if name == "apt" or one.get("Essential") == "yes" or one.get("Priority") == "required"],
        "Depends", "Pre-Depends")
    rows = sorted(index.closure(seeds, "Depends", "Pre-Depends", "Recommends") - basic)
    documents = dict(line.split("\t") for line in (Path(__file__).parent / "debian-documents.txt").read_text().split("\n")
                     if line and line[0] != "#")
    rank = {name: number(i) for i, name in enumerate(rows)}
    release = next(one["Version"] for name, one in index.packages.items() if name == "base-files").split(".")[0]
    print(f"# Packages of Debian {release} (main, amd64): name, KiB installed, KiB that slim images leave out, "
          "depends, recommends (numbers of rows, base 36).")
    print(f"# Source: Debian's package index of {date}, by build/PackageSizes/debian.py.")
    for name in rows:
        depends = index.needs(name, "Depends", "Pre-Depends")
        recommends = [one for one in index.needs(name, "Recommends") if one not in depends]
        print(name, index.packages[name].get("Installed-Size", "0"), documents.get(name, ""),
              " ".join(rank[one] for one in depends if one in rank),
              " ".join(rank[one] for one in recommends if one in rank), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
