"""A Docker engine of its own: started for a run, asked by its own client, ended by its pid."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time


class Failed(Exception):
    """A command of the engine that did not succeed; the text is what it said."""


class Engine:
    """Keeps all state of the engine below one folder, beside which nothing of the machine changes."""

    def __init__(self, root, programs=None):
        """`programs`: a folder with another dockerd; what it lacks, and the client, is that of the machine."""
        self.root = pathlib.Path(root)
        self.socket = "unix://" + str(self.root / "docker.sock")
        daemon = shutil.which("dockerd") or "/usr/sbin/dockerd"
        self.daemon = str(programs / "dockerd") if programs else daemon
        self.client = str(pathlib.Path(daemon).parent.parent / "bin" / "docker")
        self._path = os.pathsep.join([*([str(programs)] if programs else []), os.environ.get("PATH", os.defpath)])

    @property
    def pid(self):
        """The pid of the daemon that this folder belongs to; None where none runs."""
        try:
            pid = int((self.root / "pid").read_text())
            os.kill(pid, 0)
            return pid
        except (OSError, ValueError):
            return None

    def start(self):
        """Starts the daemon, with the storage driver overlay2, or vfs where that is refused."""
        if not pathlib.Path(self.daemon).exists():
            raise Failed("dockerd is not installed: see README.md")
        if self.pid:
            return
        for driver in ("overlay2", "vfs"):
            if self._start_with(driver):
                return
        raise Failed("the engine did not start: " + (self.root / "log").read_text()[-2000:])

    def _start_with(self, driver):
        self.root.mkdir(parents=True, exist_ok=True)
        command = [self.daemon, "--data-root", str(self.root / "data"), "--exec-root", str(self.root / "exec"),
                   "-p", str(self.root / "pid"), "-H", self.socket, "--storage-driver", driver,
                   "--iptables=false", "--ip6tables=false", "--bridge=none"]
        with open(self.root / "log", "w", encoding="utf-8") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True,
                                       env=dict(os.environ, PATH=self._path))
        for _ in range(120):
            if process.poll() is not None:
                return False
            if self._docker("info", check=False).returncode == 0:
                return True
            time.sleep(0.25)
        process.terminate()
        process.wait()
        return False

    def stop(self):
        """Ends the daemon by its pid and waits until it is gone."""
        pid = self.pid
        if pid is None:
            return
        os.kill(pid, signal.SIGTERM)
        for _ in range(240):
            if self.pid is None:
                return
            time.sleep(0.25)
        raise Failed(f"the engine with the pid {pid} did not end")

    def version(self):
        """The version of the daemon."""
        return self._docker("version", "--format", "{{.Server.Version}}").stdout.strip()

    def has(self, tag):
        """Whether an image bears the tag."""
        return self._docker("image", "inspect", tag, check=False).returncode == 0

    def identity(self, tag):
        """The digest of an image; empty where there is none."""
        return self._docker("image", "inspect", "--format", "{{.Id}}", tag, check=False).stdout.strip()

    def build(self, context, tag, dockerfile=None, fresh=False):
        """Builds the context with BuildKit on the network of the host."""
        options = ["--no-cache"] if fresh else []
        if dockerfile:
            options += ["-f", str(dockerfile)]
        self._docker("build", "--network=host", "--progress=plain", "-t", tag, *options, str(context))

    def run(self, tag, arguments):
        """Runs the image without network; returns the exit status and what it wrote."""
        done = self._docker("run", "--rm", "--network=none", tag, *arguments, check=False)
        return done.returncode, done.stdout, done.stderr

    def save(self, tag, folder):
        """Writes the image into the folder as an archive; returns its path."""
        archive = pathlib.Path(folder) / (tag.replace(":", "-").replace("/", "-") + ".tar")
        self._docker("save", "-o", str(archive), tag)
        return archive

    def fetch(self, tag, other):
        """Takes an image from another engine."""
        archive = other.save(tag, self.root)
        try:
            self._docker("load", "-i", str(archive))
        finally:
            archive.unlink()

    def copy_out(self, tag, path, folder):
        """Copies a folder out of an image."""
        container = self._docker("create", tag).stdout.strip()
        try:
            self._docker("cp", container + ":" + path, str(folder))
        finally:
            self._docker("rm", container, check=False)

    def remove(self, *tags):
        """Removes images and what the builder has cached for them."""
        self._docker("image", "rm", "-f", *tags, check=False)

    def prune(self):
        """Empties the cache of the builder."""
        self._docker("builder", "prune", "-af", check=False)

    def load_tree(self, folder, tag, changes=()):
        """Makes an image with one layer out of a folder."""
        options = [part for change in changes for part in ("-c", change)]
        with tempfile.TemporaryFile(dir=self.root) as archive:
            subprocess.run(["tar", "-C", str(folder), "--numeric-owner", "-c", "."], stdout=archive, check=True)
            archive.seek(0)
            self._docker("import", *options, "-", tag, stdin=archive)

    def _docker(self, *arguments, check=True, stdin=None):
        environment = dict(os.environ, DOCKER_BUILDKIT="1", DOCKER_HOST=self.socket)
        environment.pop("DOCKER_CONTEXT", None)
        done = subprocess.run([self.client, *arguments], env=environment, stdin=stdin or subprocess.DEVNULL,
                              capture_output=True, text=True, errors="replace", check=False)
        if check and done.returncode != 0:
            raise Failed(f"docker {' '.join(arguments)}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
        return done
