#!/usr/bin/env python3
"""nuget.py DATE [SOURCE]: makes the table of the files that packages of .NET bring for other platforms.

    build/PackageSizes/nuget.py 2026-11-29 > src/DockerfileLint/Images/Data/NuGetPackages.tsv

It restores a project with the packages of nuget-packages.txt, for any platform and for linux-x64, with the SDK and the package
source that are set up (or SOURCE), and compares what publish copies of each package. A row: the name, the bytes that a publish
for linux-x64 doesn't copy, and the packages that it brings, as the numbers of rows in base 36. Packages without such bytes
that bring none with them are left out.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
RUNTIME = "linux-x64"
FRAMEWORK = "net10.0"


def number(value):
    text = ""
    while value or not text:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
    return text


def restore(packages, source):
    """What restore writes about the project: for each framework and runtime the files of each package."""
    references = "".join(f'<PackageReference Include="{name}" Version="{version}" />' for name, version in packages)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "Measured.csproj")
        project.write_text(
            f'<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>{FRAMEWORK}</TargetFramework>'
            f"<RuntimeIdentifiers>{RUNTIME}</RuntimeIdentifiers><NuGetAudit>false</NuGetAudit></PropertyGroup>"
            f"<ItemGroup>{references}</ItemGroup></Project>")
        options = ["--source", source] if source else []
        subprocess.run(["dotnet", "restore", project, *options], check=True, stdout=sys.stderr)
        return json.loads(Path(folder, "obj", "project.assets.json").read_text())


class Assets:
    def __init__(self, assets):
        self.folders = [Path(one) for one in assets["packageFolders"]]
        self.paths = {key: one.get("path") for key, one in assets["libraries"].items()}
        self.any = assets["targets"][FRAMEWORK]
        self.one = assets["targets"][f"{FRAMEWORK}/{RUNTIME}"]

    def size(self, key, *lists):
        files = [file for one in lists for file in one if not file.endswith("_._")]
        found = [folder / self.paths[key] / file for file in files for folder in self.folders]
        return sum(file.stat().st_size for file in found if file.exists())

    def saved(self, key):
        anywhere, here = self.any[key], self.one.get(key, {})
        return max(0, self.size(key, anywhere.get("runtime", {}), anywhere.get("runtimeTargets", {}))
                   - self.size(key, here.get("runtime", {}), here.get("native", {})))


def main(date, source=None):
    lines = (Path(__file__).parent / "nuget-packages.txt").read_text().split("\n")
    seeds = [line.split() for line in lines if line and line[0] != "#"]
    assets = Assets(restore(seeds, source))
    keys = {key.split("/")[0]: key for key, one in assets.any.items() if one["type"] == "package"}
    saved = {name: assets.saved(key) for name, key in keys.items()}
    brings = {name: [one for one in assets.any[key].get("dependencies", {}) if one in keys]
              for name, key in keys.items()}

    def reaches(name, seen):
        return saved[name] > 0 or any(
            one not in seen and reaches(one, seen | {one}) for one in brings[name])

    rows = sorted((name for name in keys if reaches(name, {name})), key=str.lower)
    rank = {name: number(i) for i, name in enumerate(rows)}
    print(f"# Packages of .NET: name, bytes that a publish for {RUNTIME} doesn't copy, what it brings (numbers of rows, base 36).")
    print(f"# Source: the packages themselves, restored on {date} by build/PackageSizes/nuget.py.")
    for name in rows:
        print(name, saved[name], " ".join(rank[one] for one in sorted(brings[name]) if one in rank), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
