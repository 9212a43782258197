"""What counts as proof: two images that differ in nothing but noise and what a fix says it removes, and no byte more."""

import fnmatch
from dataclasses import dataclass, field

# What two equal builds differ in, by measurement: logs and data bases with times in them or in
# their names, compiled modules (they hold the time of their source), and the cache of the dynamic linker.
KNOWN_NOISE = ("/var/log/alternatives.log", "/var/log/dpkg.log", "/var/log/apt/*", "/var/log/dnf*.log", "/var/log/hawkey.log", "/var/log/zypp/*", "/var/cache/ldconfig/aux-cache",
               "/root/.npm/_logs*", "*/__pycache__/*.pyc", "/var/lib/rpm/rpmdb.sqlite*", "/root/.rpmdb/*", "/var/lib/dnf/history.sqlite*")


@dataclass
class Comparison:
    """What differs between the image before the fix and the one after it."""

    differences: list = field(default_factory=list)
    removed: int = 0
    noise: int = 0


def compare(before, again, after, allowed):
    """Holds the image after the fix to the one before it; `again` is a second build of the one before, to know its noise.

    `allowed` names by pattern what the fix says it removes ("removed"), adds ("added") or writes otherwise ("rewritten").
    """
    noise = _noise(before, again)
    result = Comparison(noise=len(noise))
    for path in sorted(before.files.keys() | after.files.keys()):
        old, new = before.files.get(path), after.files.get(path)
        if old == new or path in noise or _matches(path, KNOWN_NOISE):
            continue
        if new is None and _matches(path, allowed.get("removed", ())):
            result.removed += 1
        elif old is None and _matches(path, allowed.get("added", ())):
            continue
        elif old is None:
            result.differences.append(f"{path} is new")
        elif new is None:
            result.differences.append(f"{path} is gone")
        elif _is_allowed_change(path, old, new, allowed):
            continue
        else:
            result.differences.append(f"{path} differs in {', '.join(old.differs_from(new))}")
    for key in sorted(before.config.keys() | after.config.keys()):
        old, new = before.config.get(key), after.config.get(key)
        if old != new:
            result.differences.append(f"configuration: {key} was {old!r} and is {new!r}")
    return result


def _is_allowed_change(path, old, new, allowed):
    return old.kind == new.kind and old.mode == new.mode and old.owner == new.owner and _matches(path, allowed.get("rewritten", ()))


def _matches(path, patterns):
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)


def grows(before, again, after):
    """Whether the layers hold more bytes after the fix, apart from the files that two equal builds write differently."""
    noise = _noise(before, again)
    sizes = [image.bytes_without(lambda path: path in noise or _matches(path, KNOWN_NOISE)) for image in (before, after)]
    return sizes[1] > sizes[0]


def _noise(before, again):
    """The paths in which two builds of the same differ."""
    return {path for path in before.files.keys() | again.files.keys() if before.files.get(path) != again.files.get(path)}
