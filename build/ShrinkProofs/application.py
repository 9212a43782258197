"""One application: what shrink makes of its Dockerfile, proved by the engine, and what init writes without one."""

import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import time

from engine import Failed
from standins import chosen_base

# The row of the proof that says how large both images are.
BYTES = re.compile(r"^\s+same\s+bytes\s+([\d,]+) → ([\d,]+)", re.MULTILINE)


@dataclasses.dataclass
class Built:
    """An image that a Dockerfile gives."""

    base: str
    size: int


@dataclasses.dataclass
class Result:
    """What was measured of an application."""

    name: str
    expected: str
    reason: str = ""
    before: Built = None
    after: Built = None
    init: Built = None
    seconds: float = 0
    failures: list = dataclasses.field(default_factory=list)

    @property
    def share(self):
        """The share of the bytes that is saved; None where nothing is rewritten."""
        return 1 - self.after.size / self.before.size if self.after else None


class Application:
    """Reads a folder of `apps`: the files of a project, and proof.json."""

    def __init__(self, folder, work, tool):
        self.folder, self.work, self.tool = folder, pathlib.Path(work) / "apps" / folder.name, tool
        self.facts = json.loads((folder / "proof.json").read_text(encoding="utf-8"))

    @property
    def needs_heredocs(self):
        """Whether Debian's stable engine can't build it."""
        return self.facts.get("engine") == "heredocs"

    def prove(self, engine, bases, with_init):
        """Rewrites a copy of the application and proves it; then init, where the application asks for it."""
        result = Result(self.folder.name, self.facts["expect"], self.facts.get("reason", ""))
        try:
            started = time.monotonic()
            self._copy()
            getattr(self, "_check_" + self.facts["expect"])(result, engine, bases)
            self._check_second_run(result)
            result.seconds = time.monotonic() - started
            if with_init and self.facts.get("init"):
                self._init(result, engine, bases)
        except Failed as failure:
            result.failures.append(str(failure))
        return result

    def _copy(self):
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.folder, self.work, symlinks=True)
        (self.work / "proof.json").unlink()

    def _check_converted(self, result, engine, bases):
        before = self._dockerfile()
        plan = self._shrink("--format", "json")
        files = json.loads(plan.stdout)["files"] if plan.stdout else []
        if plan.returncode != 1 or not files:
            result.failures.append(f"not rewritten: {self._refusal(files)}{plan.stderr[-500:]}")
            return
        after = files[0]["dockerfile"]
        self._prepare(engine, bases, before, after)
        runs = [part for command in self.facts.get("run") or [] for part in ("--run", command)]
        done = self._shrink("--prove", "--write", "--no-backup", "--engine", engine.client, "--build-option=--network=host", *runs, engine=engine)
        sizes = BYTES.search(done.stderr)
        if done.returncode != 0 or not sizes:
            result.failures.append(f"exit status {done.returncode}\n{done.stdout}{done.stderr}")
            return
        if self._dockerfile() != after:
            result.failures.append("what is written isn't what was shown")
        old, new = (int(size.replace(",", "")) for size in sizes.groups())
        result.before, result.after = Built(chosen_base(before), old), Built(chosen_base(after), new)
        if result.share < self.facts["minimum"]:
            result.failures.append(f"saves {result.share:.1%}, and {self.facts['minimum']:.0%} is the least")

    def _check_refused(self, result, engine, bases):
        del engine, bases
        before = self._snapshot()
        done = self._shrink("--write", "--no-backup")
        if done.returncode != 2:
            result.failures.append(f"exit status {done.returncode}")
        if self.facts["reason"] not in done.stdout:
            result.failures.append(f"'{self.facts['reason']}' isn't the reason: {done.stdout}{done.stderr}")
        if self._snapshot() != before:
            result.failures.append("files of a refused application are changed")

    def _check_unchanged(self, result, engine, bases):
        before = self._snapshot()
        self._prepare(engine, bases, self._dockerfile())
        engine.build(self.work, self._tag)
        result.before = Built(chosen_base(self._dockerfile()), engine.size(self._tag))
        engine.remove(self._tag)
        done = self._shrink("--write", "--no-backup")
        if done.returncode != 0:
            result.failures.append(f"exit status {done.returncode}: {done.stdout}{done.stderr}")
        if self._snapshot() != before:
            result.failures.append(f"files are changed: {done.stdout}")

    def _check_second_run(self, result):
        if result.failures:
            return
        before = self._snapshot()
        self._shrink("--write", "--no-backup")
        if self._snapshot() != before:
            result.failures.append("a second run changes the files")

    def _init(self, result, engine, bases):
        """What init writes builds, and what it builds starts."""
        self._copy()
        for name in ("Dockerfile", ".dockerignore"):
            (self.work / name).unlink(missing_ok=True)
        done = self._run_tool("init", ".")
        if done.returncode != 0:
            result.failures.append(f"init: exit status {done.returncode}: {done.stdout}{done.stderr}")
            return
        written = self._dockerfile()
        self._prepare(engine, bases, written)
        try:
            engine.build(self.work, self._tag)
            state = engine.start_of(self._tag)
            if state not in ("running", "exited 0"):
                result.failures.append(f"init: what starts is {state}")
            result.init = Built(chosen_base(written), engine.size(self._tag))
        except Failed as failure:
            raise Failed(f"init: {failure}\n{written}") from failure
        finally:
            engine.remove(self._tag)

    @property
    def _tag(self):
        return f"shrink-{self.folder.name}:own".lower()

    def _prepare(self, engine, bases, *dockerfiles):
        for dockerfile in dockerfiles:
            bases.need_all(dockerfile)
            engine.prepare(dockerfile)

    def _dockerfile(self):
        return (self.work / "Dockerfile").read_text(encoding="utf-8")

    def _snapshot(self):
        return {str(path.relative_to(self.work)): path.read_bytes() for path in sorted(self.work.rglob("*")) if path.is_file()}

    def _shrink(self, *options, engine=None):
        return self._run_tool("shrink", ".", *options, *self.facts.get("options", []), engine=engine)

    def _run_tool(self, *arguments, engine=None):
        environment = dict(os.environ, **({"DOCKER_HOST": engine.socket} if engine else {}))
        return subprocess.run([self.tool, *arguments], cwd=self.work, env=environment, capture_output=True, text=True, errors="replace", check=False)

    @staticmethod
    def _refusal(files):
        return "; ".join([one["refused"]["reason"] for one in files if "refused" in one] + [question["text"] for one in files for question in one["questions"]])
