#!/usr/bin/env python3
"""Makes what a release consists of, in the workflow and by hand (docs/releasing.md).

release.py tool RUNTIME     the tool's package for one runtime (linux-x64, ..., any), and an archive of the same files
release.py packages         all packages that are the same everywhere
release.py checksums        SHA256SUMS of the archives in the output folder
release.py version X.Y.Z    fails where a file names another version than the one to be released
"""

import argparse
import gzip
import hashlib
import io
import os
import pathlib
import shutil
import subprocess
import tarfile
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = "src/DockerfileLint.Tool"
PACKAGES = [
    "src/DockerfileLint",
    "src/DockerfileLint.Workspaces",
    "src/DockerfileLint.Imaging",
    "src/DockerfileLint.Reporting",
    "src/DockerfileLint.MSBuild",
    "analyzers/DockerfileLint.Analyzers.Package",
]
SUMS = "SHA256SUMS"
ARCHIVES = (".tar.gz", ".zip")
NOTICES = "THIRD-PARTY-NOTICES.txt"
# What each file says of the version: the action and the hooks are used by their tag, and the action installs the tool of that version.
NAMED = {
    "action.yml": "    default: {}\n",
    "CHANGELOG.md": "\n## {} - ",
    "docs/pipelines.md": "@v{}\n",
}


def pack(project, output, *properties):
    """Packs a project and returns its packages."""
    with tempfile.TemporaryDirectory() as folder:
        # The analyzers have run on this commit in CI.
        options = ["-c", "Release", "-p:RunAnalyzers=false", "-o", folder, *properties]
        subprocess.run(["dotnet", "pack", ROOT / project, *options], check=True)
        return [pathlib.Path(shutil.move(path, output / path.name)) for path in sorted(pathlib.Path(folder).iterdir())]


def build_time():
    """The time of every file in an archive: that of the commit, so that the same commit gives the same archive."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return int(shown.stdout) if shown.returncode == 0 else 0


def archive(package, runtime, output):
    """Puts the program of a package, with licenses, into an archive of its own."""
    prefix = f"DockerfileLint.Tool.{runtime}."
    version = package.name.removeprefix(prefix).removesuffix(".nupkg")
    name = f"dockerfile-lint-{version}-{runtime}"
    with zipfile.ZipFile(package) as content:
        files = {}
        for entry in sorted(content.namelist()):
            parts = entry.split("/")
            if parts[0] == "tools" and parts[2] == runtime and parts[-1] != "DotnetToolSettings.xml":
                files["/".join(parts[3:])] = content.read(entry)
            elif entry == NOTICES:
                files[entry] = content.read(entry)
    files["LICENSE"] = (ROOT / "LICENSE").read_bytes()
    if runtime.startswith("win-"):
        write_zip(output / f"{name}.zip", name, files)
    else:
        write_tar(output / f"{name}.tar.gz", name, files)


def write_zip(path, name, files):
    stamp = time.gmtime(max(build_time(), 315532800))[:6]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for file, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{name}/{file}", stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)


def write_tar(path, name, files):
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as target:
        for file, content in sorted(files.items()):
            entry = tarfile.TarInfo(f"{name}/{file}")
            entry.size, entry.mtime = len(content), build_time()
            entry.mode = 0o755 if file == "dockerfile-lint" else 0o644
            target.addfile(entry, io.BytesIO(content))
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=build_time()) as packed:
        packed.write(plain.getvalue())


def make_tool(runtime, output):
    made = pack(TOOL, output, f"-p:ToolRuntime={runtime}")
    archive(next(path for path in made if path.suffix == ".nupkg"), runtime, output)


def make_packages(output):
    for project in PACKAGES:
        pack(project, output)
    pack(TOOL, output, "-p:ToolRuntime=all")


def write_checksums(output):
    files = [path for path in sorted(output.iterdir()) if path.name.endswith(ARCHIVES)]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (output / SUMS).write_text("".join(lines), newline="\n")


def check_version(version):
    missing = [path for path, text in NAMED.items() if text.format(version) not in (ROOT / path).read_text(encoding="utf-8")]
    if missing:
        raise SystemExit(f"{version} isn't the version of {', '.join(missing)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["tool", "packages", "checksums", "version"])
    parser.add_argument("name", nargs="?", help="the runtime of the tool, or the version")
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "artifacts", help="folder; default: artifacts")
    arguments = parser.parse_args()
    if (arguments.what in ("tool", "version")) != bool(arguments.name):
        parser.error("'tool' needs a runtime and 'version' a version")
    if arguments.what == "version":
        check_version(arguments.name)
        return
    arguments.output.mkdir(parents=True, exist_ok=True)
    if arguments.what == "tool":
        make_tool(arguments.name, arguments.output)
    elif arguments.what == "packages":
        make_packages(arguments.output)
    else:
        write_checksums(arguments.output)


if __name__ == "__main__":
    main()
