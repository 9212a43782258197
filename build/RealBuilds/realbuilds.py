#!/usr/bin/env python3
"""Builds each pair before and after the fixes of dockerfile-lint and holds the images to each other. See README.md."""

import argparse
import concurrent.futures
import pathlib
import sys
import tempfile

import bases
import registries
import table
from engine import Engine
from newer import NewerEngine
from pair import Pair
from proved import Proved
from sources import HTTP_PORT, Sources

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="the pairs to prove; all of them without any, and then the page in docs is written")
    parser.add_argument("--root", default=str(pathlib.Path(tempfile.gettempdir()) / "realbuilds"), help="the folder that holds engine, images and contexts")
    parser.add_argument("--tool", help="the command dockerfile-lint; without it, the one built by dotnet build -c Release")
    parser.add_argument("--jobs", type=int, default=2, help="how many pairs to build at once")
    parser.add_argument("--fresh", action="store_true", help="build everything, also what was proved within a day")
    parser.add_argument("--keep", action="store_true", help="leave the engine running")
    return parser.parse_args()


def _tool(given):
    found = [given] if given else sorted(map(str, REPOSITORY.glob("src/DockerfileLint.Tool/bin/Release/net*/dockerfile-lint")))
    if not found:
        raise SystemExit("build the command first: dotnet build src/DockerfileLint.Tool -c Release")
    return str(pathlib.Path(found[-1]).resolve())


def _prove(options, engine, newer):
    root = pathlib.Path(options.root)
    names = options.names or sorted(folder.name for folder in (HERE / "pairs").iterdir())
    bases.prepare(engine, root / "work", HTTP_PORT)
    with Sources(root / "sources") as sources, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        registries.make(sources.folder)
        engine.copy_out("fedora:40", "/srv/repository", sources.folder / "rpm")
        pairs = [Pair(HERE / "pairs" / name, root / "work", _tool(options.tool), sources) for name in names]
        for pair in pairs:
            if pair.needs_heredocs:
                newer.prepare(pair.folder)
        proved = Proved(None if options.fresh else root / "proved")
        results = list(pool.map(lambda pair: _prove_one(pair, newer if pair.needs_heredocs else engine, proved), pairs))
    for used in (engine, newer):
        used.prune()
    return results, {pair.folder.name: pair.facts.get("suggested", []) for pair in pairs}


def _prove_one(pair, engine, proved):
    result = pair.prove(engine, proved)
    print(table.line(result), flush=True)
    return result


def main():
    """Returns 0 where every pair is proved."""
    options = _arguments()
    engine = Engine(pathlib.Path(options.root) / "engine")
    newer = NewerEngine(pathlib.Path(options.root) / "newer", engine)
    engine.start()
    try:
        (pathlib.Path(options.root) / "work").mkdir(parents=True, exist_ok=True)
        results, suggested = _prove(options, engine, newer)
        failed = [result.name for result in results if result.failures]
        print(f"{len(results) - len(failed)} of {len(results)} proved; {table.share(results)}")
        if not failed and not options.names:
            versions = (engine.version(), newer.version())
            table.write(results, suggested, versions, REPOSITORY / "docs" / "real-builds.md")
        return 1 if failed else 0
    finally:
        if not options.keep:
            newer.stop()
            engine.stop()


if __name__ == "__main__":
    sys.exit(main())
