#!/usr/bin/env python3
"""documents.py: lists what the packages of this machine have of documentation, manual pages and translations, in KiB.

Debian's slim images and Ubuntu's leave these out. The machine must have a full Debian, with all of them. Packages that aren't in the table of
debian.py, or are of another size there because they are not Debian's, don't count. debian.py adds the figures to its table:

    build/PackageSizes/documents.py > build/PackageSizes/debian-documents.txt
"""
import os
import stat
import subprocess
from pathlib import Path

# As the slim images tell dpkg.
LEFT_OUT = tuple(f"/usr/share/{name}/" for name in ("doc", "info", "linda", "lintian/overrides", "locale", "man", "groff"))
SMALLEST = 50


def size(path):
    try:
        state = os.lstat(path)
    except OSError:
        return 0
    return state.st_size if stat.S_ISREG(state.st_mode) else 0


def main():
    release = Path("/etc/debian_version").read_text().split(".")[0]
    print(f"# Packages of Debian {release} (amd64): KiB that slim images leave out, from {SMALLEST} on. Made by documents.py.")
    table = Path(__file__).parents[2] / "src/DockerfileLint/Images/Data/DebianPackages.tsv"
    debian = dict(line.split("\t")[:2] for line in table.read_text().split("\n") if "\t" in line)
    shown = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Installed-Size}\\n"], capture_output=True, text=True, check=True).stdout
    names = {name for name, kib in (line.split(" ") for line in shown.splitlines())
             if name in debian and kib and abs(int(kib) - int(debian[name])) <= int(debian[name]) / 20}
    for path in sorted(Path("/var/lib/dpkg/info").glob("*.list")):
        kib = sum(size(name) for name in path.read_text().split("\n")
                  if name.startswith(LEFT_OUT) and not name.endswith("/copyright")) // 1024
        name = path.stem.split(":")[0]
        if kib >= SMALLEST and name in names:
            print(name, kib, sep="\t")


if __name__ == "__main__":
    main()
