"""What has been proved already: a pair with the same two contexts, bases, engine and rules of proof isn't built again within a day."""

import hashlib
import json
import pathlib
import re
import time

HERE = pathlib.Path(__file__).resolve().parent
LASTS = 24 * 60 * 60

# What decides how something is built and what counts as proof.
PROGRAMS = ("bases.py", "engine.py", "layers.py", "newer.py", "pair.py", "proof.py", "registries.py", "sources.py")
MEASURED = ("before", "after", "context", "runs")


class Proved:
    """Results below a folder, each under a digest of all that they depend on. Without a folder nothing is kept."""

    def __init__(self, folder):
        self.folder = folder and pathlib.Path(folder)

    def recall(self, digest, result):
        """Fills in what was measured; false where the pair has to be built."""
        path = self.folder and self.folder / digest
        if not path or not path.exists() or time.time() - path.stat().st_mtime > LASTS:
            return False
        for name, value in json.loads(path.read_text()).items():
            setattr(result, name, value)
        return True

    def keep(self, digest, result):
        """Keeps the result of a pair that is proved."""
        if self.folder and not result.failures:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / digest).write_text(json.dumps({name: getattr(result, name) for name in MEASURED}))


def digest_of(engine, facts, contexts):
    """What a proof depends on."""
    whole = hashlib.sha256(engine.version().encode())
    whole.update(json.dumps(facts, sort_keys=True).encode())
    for name in PROGRAMS:
        whole.update((HERE / name).read_bytes())
    for context in contexts:
        dockerfile = (context / "Dockerfile").read_text(encoding="utf-8")
        for tag in re.findall(r"(?m)^FROM (\S+)", dockerfile):
            whole.update(f"{tag} {engine.identity(tag)}\n".encode())
        for path in sorted(context.rglob("*")):
            whole.update(f"{path.relative_to(context)} {path.lstat().st_mode:o}\n".encode())
            # Git's index has times in it.
            if path.is_file() and not path.is_symlink() and ".git" not in path.parts:
                whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
