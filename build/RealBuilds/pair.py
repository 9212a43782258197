"""One pair: a Dockerfile with its context as it was written, and the same after the fixes of dockerfile-lint."""

import filecmp
import json
import os
import pathlib
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass, field

import proof
from engine import Failed
from layers import Image
from proved import digest_of

# Copies the context as the builder receives it, so that its bytes can be counted.
PROBE = "FROM scratch\nCOPY . /\n"


@dataclass
class Result:
    """What was measured of a pair."""

    name: str
    title: str
    rules: list = field(default_factory=list)
    before: int = 0
    after: int = 0
    context: tuple = ()
    comparison: proof.Comparison = None
    runs: int = 0
    stated: int = 0
    failures: list = field(default_factory=list)

    @property
    def saved(self):
        """The bytes that the fixes save: those of the image, or those of the context where it receives more of them."""
        context = self.context[0] - self.context[1] if self.context else 0
        return max(self.before - self.after, context)


def _mended_bytes(before, after):
    """The bytes that findings state which are not there any more, or state fewer."""
    totals = [Counter(), Counter()]
    for total, findings in zip(totals, (before, after)):
        for finding in findings:
            total[finding["rule"]] += finding.get("savedBytes", {}).get("bytes", 0)
    return (totals[0] - totals[1]).total()


class Pair:
    """Reads a folder of `pairs`: Dockerfile, context, pair.json and, where the context is too large to keep, context.sh."""

    def __init__(self, folder, work, tool, sources):
        self.folder, self.work, self.tool, self.sources = folder, pathlib.Path(work) / folder.name, tool, sources
        self.facts = json.loads((folder / "pair.json").read_text(encoding="utf-8"))

    @property
    def needs_heredocs(self):
        """Whether Debian's stable engine can't build it."""
        return self.facts.get("engine") == "heredocs"

    def prove(self, engine, proved):
        """Builds both, compares both, runs both, unless that is proved already."""
        result = Result(self.folder.name, self.facts["title"])
        try:
            self._make_contexts()
            findings = self._findings("before")
            result.rules = self._fix()
            result.stated = _mended_bytes(findings, self._findings("after"))
            self._check(result, findings)
            digest = digest_of(engine, self.facts, [self.work / "before", self.work / "after"])
            if not proved.recall(digest, result):
                self._build(engine, result)
                proved.keep(digest, result)
        except Failed as failure:
            result.failures.append(str(failure))
        finally:
            shutil.rmtree(self.work, ignore_errors=True)
        return result

    def _make_contexts(self):
        before, after = self.work / "before", self.work / "after"
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.folder, before, symlinks=True)
        (before / "pair.json").unlink()
        script = before / "context.sh"
        if script.exists():
            script.rename(self.work / "context.sh")
            done = subprocess.run(["sh", "-eu", str(self.work / "context.sh")], cwd=before, capture_output=True, text=True, check=False,
                                  env=dict(os.environ, SOURCES=str(self.sources.folder)))
            if done.returncode != 0:
                raise Failed("context.sh: " + done.stderr)
        shutil.copytree(before, after, symlinks=True)

    def _fix(self):
        """Applies the safe fixes, and the suggested ones that the pair names or refuses; returns the rules that were applied."""
        applied = self._tool_fixes([])
        for rule in self.facts.get("suggested", []) + self.facts.get("refused", []):
            applied += self._tool_fixes(["--suggested", "--rule", rule])
        return sorted(set(applied))

    def _tool_fixes(self, options):
        done = subprocess.run([self.tool, "fix", *options, "--no-color", "--fail-level", "none", "."], cwd=self.work / "after",
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Failed("dockerfile-lint fix: " + done.stderr)
        return re.findall(r"fixed (DFL\d+)", done.stderr)

    def _findings(self, side):
        """What all rules find, with their fixes."""
        done = subprocess.run([self.tool, "check", "--preset", "strict", "--format", "json", "--fail-level", "none", "."],
                              cwd=self.work / side, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Failed("dockerfile-lint check: " + done.stderr)
        return [finding for file in json.loads(done.stdout)["files"] for finding in file["diagnostics"]]

    def _check(self, result, findings):
        """The named rules have been applied, speak no more, and applying them again changes nothing."""
        for finding in findings:
            for text in self.facts.get("never", []):
                if text in json.dumps(finding["fixes"]):
                    result.failures.append(f"{finding['rule']} offers {text}")
        expected = {*self.facts["rules"], *self.facts.get("suggested", [])}
        for rule in sorted(expected - set(result.rules)):
            result.failures.append(f"{rule} was not applied")
        for rule in sorted({*self.facts.get("refused", [])} & set(result.rules)):
            result.failures.append(f"{rule} was applied")
        once = self.work / "once"
        shutil.rmtree(once, ignore_errors=True)
        shutil.copytree(self.work / "after", once, symlinks=True)
        self._fix()
        for name in ("Dockerfile", ".dockerignore"):
            if (once / name).exists() and not filecmp.cmp(once / name, self.work / "after" / name, shallow=False):
                result.failures.append(f"a second run of fix changes {name}")
        done = subprocess.run([self.tool, "check", "--format", "json", "--no-fixes", "--fail-level", "none", "."], cwd=self.work / "after",
                              capture_output=True, text=True, check=False)
        for file in json.loads(done.stdout)["files"]:
            for finding in file["diagnostics"]:
                if finding["rule"] in expected and finding["severity"] != "info":
                    result.failures.append(f"{finding['rule']} still speaks in line {finding['line']}")

    def _build(self, engine, result):
        before, after = self.work / "before", self.work / "after"
        tags = [self._tag(side) for side in ("before", "again", "after")]
        try:
            engine.build(before, tags[0])
            engine.build(before, tags[1], fresh=True)
            engine.build(after, tags[2])
            old, again, new = (self._read(engine, tag) for tag in tags)
            result.before, result.after = old.layer_bytes, new.layer_bytes
            result.comparison = proof.compare(old, again, new, self.facts)
            result.failures += result.comparison.differences[:20]
            if new.layer_bytes > old.layer_bytes or proof.grows(old, again, new):
                result.failures.append(f"the layers grow from {old.layer_bytes} to {new.layer_bytes} bytes")
            self._run(engine, result)
            if self.facts.get("context"):
                self._measure_contexts(engine, result)
        finally:
            engine.remove(*tags)

    def _tag(self, side):
        return f"pair-{self.folder.name}:{side}"

    def _read(self, engine, tag):
        archive = engine.save(tag, self.work)
        try:
            return Image(archive)
        finally:
            archive.unlink()

    def _run(self, engine, result):
        """What both programs write, and how they end, is the same; and it is what the pair says."""
        for arguments in self.facts.get("run", []):
            old, new = (engine.run(self._tag(side), arguments) for side in ("before", "after"))
            result.runs += 1
            if old != new:
                result.failures.append(f"running {arguments}: {old} before, {new} after")
            elif old[0] != 0:
                result.failures.append(f"running {arguments}: {old}")

    def _measure_contexts(self, engine, result):
        """The bytes that the builder receives when it asks for the whole context."""
        probe = self.work / "Probe"
        probe.write_text(PROBE)
        sizes = []
        for side in ("before", "after"):
            engine.build(self.work / side, self._tag("context"), dockerfile=probe, fresh=True)
            sizes.append(self._read(engine, self._tag("context")).layer_bytes)
            engine.remove(self._tag("context"))
        result.context = tuple(sizes)
        if sizes[1] > sizes[0] or (self.facts["context"] == "smaller" and sizes[1] == sizes[0]):
            result.failures.append(f"the context goes from {sizes[0]} to {sizes[1]} bytes")
