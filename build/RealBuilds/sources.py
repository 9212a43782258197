"""What the builds fetch: a small index for pip, archives, and a repository of git, all served on this machine only."""

import base64
import functools
import hashlib
import http.server
import io
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tarfile
import threading
import time
import zipfile

HTTP_PORT = 18080
GIT_PORT = 19418
PACKAGES = {"greeter": "1.2", "colours": "0.4", "tables": "3.1"}


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Says, as the public indexes do, that what it serves may be kept."""

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=86400, public")
        super().end_headers()

    def log_message(self, *arguments):
        del arguments


def _wheel(folder, name, version):
    """A wheel with one module and 300,000 bytes of data."""
    files = {
        f"{name}/__init__.py": f'"""The package {name}."""\nVERSION = "{version}"\n',
        f"{name}/data.txt": "0123456789" * 30_000,
        f"{name}-{version}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{name}-{version}.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: realbuilds\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w", zipfile.ZIP_STORED) as wheel:
        for path, text in files.items():
            wheel.writestr(zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0)), text)
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
            record += f"{path},sha256={digest},{len(text)}\n"
        wheel.writestr(zipfile.ZipInfo(f"{name}-{version}.dist-info/RECORD", (2020, 1, 1, 0, 0, 0)), record)


def tool_archive(path, mode="w:gz"):
    """A tar archive of a small tool: a script that says its version, and 1,500,000 bytes of data."""
    files = {"tool-1.2/bin/tool": (b"#!/bin/sh\necho tool 1.2\n", 0o755),
             "tool-1.2/share/data.bin": (bytes(range(250)) * 6_000, 0o644)}
    with tarfile.open(path, mode) as archive:
        for name, (content, bits) in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode, entry.mtime = len(content), bits, 1_577_836_800
            archive.addfile(entry, io.BytesIO(content))


def _zip_archive(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo("fonts/readme.txt", (2020, 1, 1, 0, 0, 0)), "fonts\n")
        archive.writestr(zipfile.ZipInfo("fonts/plain.ttf", (2020, 1, 1, 0, 0, 0)), b"\x01" * 900_000)


def _repository(folder):
    """A repository of git with thirty revisions of a file of 100,000 bytes that does not compress."""
    work = folder / "work"
    identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "a",
                "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
                "GIT_COMMITTER_DATE": "2020-01-01T00:00:00Z"}
    git = functools.partial(subprocess.run, check=True, env={**os.environ, **identity}, stdout=subprocess.DEVNULL)
    git(["git", "init", "-q", "-b", "main", str(work)])
    (work / "tool").write_text("#!/bin/sh\necho tool of git\n")
    (work / "tool").chmod(0o755)
    for revision in range(30):
        (work / "data.bin").write_bytes(b"".join(hashlib.sha256(f"{revision}/{i}".encode()).digest() for i in range(3_125)))
        git(["git", "-C", str(work), "add", "."])
        git(["git", "-C", str(work), "commit", "-q", "-m", f"revision {revision}"])
    git(["git", "clone", "-q", "--bare", str(work), str(folder / "tool.git")])
    shutil.rmtree(work)


class Sources:
    """Serves on 127.0.0.1 for as long as the block runs."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self._git = None
        self._server = None

    def __enter__(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        for name, version in PACKAGES.items():
            index = self.folder / "simple" / name
            index.mkdir(parents=True)
            _wheel(index, name, version)
        tool_archive(self.folder / "tool-1.2.tar.gz")
        tool_archive(self.folder / "tool-1.2.tar", "w")
        _zip_archive(self.folder / "fonts.zip")
        (self.folder / "git").mkdir()
        _repository(self.folder / "git")
        handler = functools.partial(_Handler, directory=str(self.folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", HTTP_PORT), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self._git = subprocess.Popen(["git", "daemon", "--listen=127.0.0.1", f"--port={GIT_PORT}", "--export-all", "--reuseaddr",
                                      f"--base-path={self.folder / 'git'}"], stderr=subprocess.DEVNULL, start_new_session=True)
        self._wait()
        return self

    def __exit__(self, *reason):
        del reason
        self._server.shutdown()
        self._server.server_close()
        # git starts the daemon as a program of its own: both are one group, and no one else is in it.
        os.killpg(self._git.pid, signal.SIGTERM)
        self._git.wait()

    def _wait(self):
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", GIT_PORT), timeout=1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("git daemon did not start")
