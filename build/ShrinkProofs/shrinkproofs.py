#!/usr/bin/env python3
"""Rewrites each application by dockerfile-lint shrink and lets it prove the result. See README.md."""

import argparse
import pathlib
import socket
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
sys.path.append(str(HERE.parent / "RealBuilds"))

# pylint: disable=wrong-import-position
import page  # noqa: E402
from application import Application  # noqa: E402
from engines import HeredocEngine, StableEngine  # noqa: E402
from measured import Measured  # noqa: E402
from sources import HTTP_PORT, Sources  # noqa: E402
from standins import Bases  # noqa: E402


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="the applications to prove; all of them without any, and then the page in docs is written")
    parser.add_argument("--skip", nargs="*", default=[], metavar="NAME", help="applications that are left out; the page names them")
    parser.add_argument("--root", default=str(pathlib.Path(tempfile.gettempdir()) / "shrinkproofs"), help="the folder for engine, images and copies")
    parser.add_argument("--tool", help="the command dockerfile-lint; without it, the one built by dotnet build -c Release")
    parser.add_argument("--without-init", action="store_true", help="only shrink")
    parser.add_argument("--fresh", action="store_true", help="build everything, also what was measured within a day")
    parser.add_argument("--keep", action="store_true", help="leave the engine running, and what it has built")
    return parser.parse_args()


def _tool(given):
    found = [given] if given else sorted(map(str, REPOSITORY.glob("src/DockerfileLint.Tool/bin/Release/net*/dockerfile-lint")))
    if not found:
        raise SystemExit("build the command first: dotnet build src/DockerfileLint.Tool -c Release")
    return str(pathlib.Path(found[-1]).resolve())


class Run:
    """The applications, the engines and the stand-ins of one run."""

    def __init__(self, options):
        self.root = pathlib.Path(options.root)
        self.work = self.root / "work"
        self.engine = StableEngine(self.root / "engine")
        self.newer = None
        self.bases = Bases(self.engine, self.work, HTTP_PORT)
        folders = [HERE / "apps" / name for name in options.names] or sorted(path.parent for path in (HERE / "apps").glob("*/proof.json"))
        folders = [folder for folder in folders if folder.name not in options.skip]
        self.options = options
        measured = Measured(None if options.fresh else self.root / "measured")
        self.applications = [Application(folder, self.work, _tool(options.tool), measured) for folder in folders]

    def prove(self):
        """All results, each printed when it is there."""
        self.work.mkdir(parents=True, exist_ok=True)
        self.engine.start()
        results = []
        for application in self.applications:
            result = application.prove(self._engine_of(application), self.bases, not self.options.without_init)
            results.append(result)
            print(page.line(result), flush=True)
        return results

    def _engine_of(self, application):
        if not application.needs_heredocs:
            return self.engine
        if self.newer is None:
            self.newer = HeredocEngine(self.root / "newer", self.engine)
        return self.newer

    def stop(self):
        """Ends the engines and drops what they have cached."""
        for engine in filter(None, (self.engine, self.newer)):
            engine.prune()
            engine.stop()


def _is_served():
    """Whether another run serves the packages already."""
    try:
        socket.create_connection(("127.0.0.1", HTTP_PORT), timeout=1).close()
        return True
    except OSError:
        return False


def main():
    """Returns 0 where every application is proved."""
    options = _arguments()
    run = Run(options)
    try:
        if _is_served():
            results = run.prove()
        else:
            with Sources(run.root / "sources"):
                results = run.prove()
        failed = [result for result in results if result.failures]
        print(f"{len(results) - len(failed)} of {len(results)} as expected; {page.median(results)}")
        if not failed and not options.names:
            page.write(results, run.engine.version(), REPOSITORY / "docs" / "shrink-proofs.md", options.skip)
        return 1 if failed else 0
    finally:
        if not options.keep:
            run.stop()


if __name__ == "__main__":
    sys.exit(main())
