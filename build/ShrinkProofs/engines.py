"""The engines of RealBuilds with what the proofs of shrink ask them besides."""

import time

import newer
from engine import Engine
from standins import images


class StableEngine(Engine):
    """Debian's stable engine, which makes the stand-ins."""

    def prepare(self, dockerfile):
        """The stand-ins are here already."""
        del dockerfile

    def size(self, tag):
        """The bytes of an image."""
        return int(self._docker("image", "inspect", "--format", "{{.Size}}", tag).stdout)

    def start_of(self, tag):
        """What the start command has done after three seconds without a network: `running`, or `exited` and the status."""
        container = self._docker("run", "--detach", "--network=none", tag).stdout.strip()
        try:
            time.sleep(3)
            status, code = self._docker("inspect", "--format", "{{.State.Status}} {{.State.ExitCode}}", container).stdout.split()
            return status if status == "running" else f"{status} {code}\n" + self._docker("logs", container).stderr[-1000:].strip() if code != "0" else f"{status} 0"
        finally:
            self._docker("rm", "--force", "--volumes", container)


class HeredocEngine(StableEngine, newer.NewerEngine):
    """The engine for what Debian's stable one can't build; it takes the stand-ins from that one."""

    def prepare(self, dockerfile):
        self.start()
        for tag in images(dockerfile):
            if self._first.has(tag) and not self.has(tag):
                self.fetch(tag, self._first)
