"""A second engine for what Debian's stable one lacks: heredocs. It is docker.io of Debian's next release, unpacked below the root folder."""

import pathlib
import re
import subprocess

import bases
from engine import Engine

SUITE = "trixie"
KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"

# Where apt keeps what it knows of the other release: nothing of the machine's own.
SETTINGS = """Dir::Etc::sourcelist "{folder}/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "{folder}/lists";
Dir::Cache "{folder}/cache";
APT::Sandbox::User "root";
"""


def _programs(folder):
    """The folder with dockerd, which is fetched from the mirror of this machine where it is not there yet."""
    programs = folder / "tree" / "usr" / "sbin"
    if (programs / "dockerd").exists():
        return programs
    for name in ("lists/partial", "cache/archives/partial", "packages"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    archive, _ = bases.mirrors()
    (folder / "sources.list").write_text(f"deb [signed-by={KEYS}] {archive} {SUITE} main\n")
    settings = folder / "apt.conf"
    settings.write_text(SETTINGS.format(folder=folder))
    subprocess.run(["apt-get", "-c", str(settings), "update"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["apt-get", "-c", str(settings), "download", "docker.io"], check=True, stdout=subprocess.DEVNULL, cwd=folder / "packages")
    for package in (folder / "packages").glob("*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(package), str(folder / "tree")], check=True)
    return programs


class NewerEngine(Engine):
    """Starts when it is first needed, and takes the bases from the engine that makes them."""

    def __init__(self, root, first):
        self.root = pathlib.Path(root)
        super().__init__(self.root, _programs(self.root / "programs"))
        self._first = first

    def prepare(self, context):
        """Fetches the bases that the Dockerfile of a context names."""
        self.start()
        for tag in re.findall(r"(?m)^FROM (\S+)", (pathlib.Path(context) / "Dockerfile").read_text(encoding="utf-8")):
            if self._first.has(tag) and not self.has(tag):
                self.fetch(tag, self._first)
