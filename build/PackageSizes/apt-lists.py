#!/usr/bin/env python3
"""apt-lists.py DATE DEBIAN DEBIAN-SECURITY UBUNTU UBUNTU-SECURITY: makes the table of apt's package lists.

The other arguments are the addresses of the archives, as a sources.list of the image of the distribution names them:

    build/PackageSizes/apt-lists.py 2026-11-29 … > src/DockerfileLint/Images/Data/AptLists.tsv

It runs `apt-get update` for each release in a folder of its own, with the components and settings of the images (lists stay
compressed, no translations), and sums the bytes of what apt keeps. Signatures are not checked: nothing is installed. A row:
the release, its version, the bytes.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

DEBIAN = {"bullseye": "11", "bookworm": "12", "trixie": "13"}
UBUNTU = {"bionic": "18.04", "focal": "20.04", "jammy": "22.04", "noble": "24.04", "resolute": "26.04"}


def sources(release, archive, security):
    if release in DEBIAN:
        return [f"{archive} {release} main", f"{archive} {release}-updates main", f"{security} {release}-security main"]
    components = "main restricted universe multiverse"
    return [f"{archive} {one} {components}" for one in (release, f"{release}-updates", f"{release}-backports")] + [
        f"{security} {release}-security {components}"]


def measure(folder, lines):
    """The bytes that apt-get update writes into an empty folder of lists."""
    for name in ("lists/partial", "cache/archives/partial", "parts"):
        (folder / name).mkdir(parents=True)
    (folder / "status").write_text("")
    (folder / "sources.list").write_text("".join(f"deb [trusted=yes] {line}\n" for line in lines))
    (folder / "apt.conf").write_text(f"""
        APT::Architecture "amd64"; APT::Architectures {{ "amd64"; }}; APT::Sandbox::User "root";
        Dir::Etc::Parts "{folder}/parts"; Dir::Etc::Main "/dev/null"; Dir::Etc::SourceList "{folder}/sources.list";
        Dir::Etc::SourceParts "{folder}/parts"; Dir::State "{folder}"; Dir::State::Lists "{folder}/lists";
        Dir::State::Status "{folder}/status"; Dir::Cache "{folder}/cache";
        Acquire::GzipIndexes "true"; Acquire::CompressionTypes::Order {{ "gz"; }}; Acquire::Languages "none";
        """)
    subprocess.run(["apt-get", "update", "--error-on=any"], check=True, stdout=sys.stderr, stderr=subprocess.DEVNULL,
                   env={**os.environ, "APT_CONFIG": str(folder / "apt.conf")})
    return sum(file.stat().st_size for file in (folder / "lists").rglob("*") if file.is_file())


def main(date, debian, debian_security, ubuntu, ubuntu_security):
    print("# What apt-get update leaves in /var/lib/apt/lists (amd64): release, version, bytes.")
    print(f"# Source: the archives of Debian and Ubuntu, fetched on {date} by build/PackageSizes/apt-lists.py.")
    for release, version in {**DEBIAN, **UBUNTU}.items():
        archives = (debian, debian_security) if release in DEBIAN else (ubuntu, ubuntu_security)
        with tempfile.TemporaryDirectory() as folder:
            print(release, version, measure(Path(folder), sources(release, *archives)), sep="\t", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
