"""Packages of languages, each with 300,000 bytes of data, in the shape in which composer, cpanm and R fetch them."""

import io
import json
import pathlib
import tarfile
import zipfile

from sources import HTTP_PORT

DATA = "0123456789" * 30_000
TIME = 1_577_836_800

COMPOSER = {"name": "example/clock", "type": "library", "autoload": {"psr-4": {"Example\\": "src/"}}}

PERL = {
    "Makefile.PL": "use ExtUtils::MakeMaker;\nWriteMakefile(NAME => 'Clock', VERSION_FROM => 'lib/Clock.pm');\n",
    "MANIFEST": "MANIFEST\nMakefile.PL\nlib/Clock.pm\nlib/Clock/data.txt\n",
    "lib/Clock.pm": "package Clock;\nour $VERSION = '1.0';\nsub hours { 24 }\n1;\n",
    "lib/Clock/data.txt": DATA,
}

R_DESCRIPTION = """Package: hours
Version: 1.0
Title: Hours
Description: Hours of a day.
Author: A
Maintainer: A <a@example.com>
License: MIT
"""
R = {"DESCRIPTION": R_DESCRIPTION, "NAMESPACE": "export(hours)\n", "R/hours.R": "hours <- function() 24\n", "inst/data.txt": DATA}


def _tar(path, files):
    path.parent.mkdir(parents=True, exist_ok=True)
    # No compression, so that the bytes which a cache keeps are those of the data.
    with tarfile.open(path, "w:gz", compresslevel=0) as archive:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode, entry.mtime = len(text), 0o644, TIME
            archive.addfile(entry, io.BytesIO(text.encode()))


def _composer(folder):
    folder.mkdir()
    with zipfile.ZipFile(folder / "clock.zip", "w", zipfile.ZIP_STORED) as archive:
        for name, text in {"composer.json": json.dumps(COMPOSER), "data.txt": DATA,
                           "src/Clock.php": "<?php\nnamespace Example;\nclass Clock { const HOURS = 24; }\n"}.items():
            archive.writestr(zipfile.ZipInfo("clock/" + name, (2020, 1, 1, 0, 0, 0)), text)
    dist = {"type": "zip", "url": f"http://127.0.0.1:{HTTP_PORT}/composer/clock.zip", "reference": "0" * 40}
    packages = {COMPOSER["name"]: {"1.0.0": {**COMPOSER, "version": "1.0.0", "dist": dist}}}
    (folder / "packages.json").write_text(json.dumps({"packages": packages}))


def make(folder):
    """Writes all of them below the folder."""
    folder = pathlib.Path(folder)
    _composer(folder / "composer")
    _tar(folder / "perl/Clock-1.0.tar.gz", {"Clock-1.0/" + name: text for name, text in PERL.items()})
    _tar(folder / "r/src/contrib/hours_1.0.tar.gz", {"hours/" + name: text for name, text in R.items()})
    (folder / "r/src/contrib/PACKAGES").write_text(R_DESCRIPTION)
