"""What has been measured already: an application whose files, rewrite and bases are the same isn't built again within a day."""

import hashlib
import json
import pathlib
import time

LASTS = 24 * 60 * 60


class Measured:
    """Results below a folder, each under a digest of all that they depend on. Without a folder nothing is kept."""

    def __init__(self, folder):
        self.folder = folder and pathlib.Path(folder)

    def recall(self, digest):
        """What was measured; None where it has to be measured again."""
        path = self.folder and self.folder / digest
        if not path or not path.exists() or time.time() - path.stat().st_mtime > LASTS:
            return None
        return json.loads(path.read_text(encoding="utf-8"))

    def keep(self, digest, values):
        """Keeps what was measured."""
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / digest).write_text(json.dumps(values), encoding="utf-8")


def digest_of(parts, files, folder):
    """A digest of some texts and of the files of a folder."""
    whole = hashlib.sha256("\0".join(parts).encode())
    for path in files:
        whole.update(f"{path.relative_to(folder)} {path.lstat().st_mode:o}\n".encode())
        if path.is_file() and not path.is_symlink():
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
