"""Reads an image that the engine has saved: its configuration, its layers, and the file system that they make."""

import hashlib
import json
import posixpath
import tarfile
from dataclasses import dataclass

KINDS = {tarfile.REGTYPE: "file", tarfile.AREGTYPE: "file", tarfile.DIRTYPE: "folder", tarfile.SYMTYPE: "link", tarfile.CHRTYPE: "device",
         tarfile.BLKTYPE: "device", tarfile.FIFOTYPE: "pipe"}


@dataclass(frozen=True)
class Entry:
    """One path of a file system: all that must be equal for two images to be equal there."""

    kind: str
    mode: int
    owner: str
    content: str
    size: int

    def differs_from(self, other):
        """The names of what differs."""
        return [name for name in ("kind", "mode", "owner", "content") if getattr(self, name) != getattr(other, name)]


class Image:
    """Bytes by layer, the merged file system and the configuration of a saved image."""

    _known = {}

    def __init__(self, path):
        with tarfile.open(path) as archive:
            manifest = json.load(archive.extractfile("manifest.json"))[0]
            whole = json.load(archive.extractfile(manifest["Config"]))
            identities = whole["rootfs"]["diff_ids"]
            self.layers = [self._layer(archive, name, identity) for name, identity in zip(manifest["Layers"], identities)]
        self.config = {key: value for key, value in whole["config"].items() if key not in ("Image", "Hostname", "Domainname")}
        self.config["platform"] = f"{whole['os']}/{whole['architecture']}"
        self.files = {}
        for entries, _ in self.layers:
            _lay_over(self.files, entries)

    @property
    def layer_bytes(self):
        """The bytes of all files in all layers, those that later layers hide included."""
        return sum(size for _, size in self.layers)

    def bytes_without(self, left_out):
        """The bytes of all layers without the paths that are to be left out."""
        return sum(entry.size for entries, _ in self.layers for path, entry in entries if entry.size > 0 and not left_out(path))

    @classmethod
    def _layer(cls, archive, name, identity):
        if identity not in cls._known:
            cls._known[identity] = _read(archive.extractfile(name))
        return cls._known[identity]


def _read(stream):
    """The entries of a layer in their order, and the bytes of its files."""
    entries, size, by_path = [], 0, {}
    with tarfile.open(fileobj=stream) as layer:
        for member in layer:
            path = posixpath.normpath("/" + member.name)
            owner = f"{member.uid}:{member.gid}"
            if member.islnk():
                # A hard link is the file that it leads to; its bytes are there once.
                first = by_path[posixpath.normpath("/" + member.linkname)]
                entry = Entry(first.kind, first.mode, first.owner, first.content, 0)
            else:
                entry = Entry(KINDS[member.type], 0 if member.issym() else member.mode & 0o7777, owner, _content(layer, member), member.size)
                size += member.size
            by_path[path] = entry
            entries.append((path, entry))
    return entries, size


def _content(layer, member):
    if member.issym():
        return member.linkname
    if member.ischr() or member.isblk():
        return f"{member.devmajor},{member.devminor}"
    if not member.isreg():
        return ""
    digest = hashlib.sha256()
    stream = layer.extractfile(member)
    while block := stream.read(1 << 20):
        digest.update(block)
    return digest.hexdigest()


def _lay_over(files, entries):
    """Lays a layer over what is there: marks of deletion first, then what it writes."""
    gone, emptied = set(), set()
    for path, _ in entries:
        folder, name = posixpath.split(path)
        if name == ".wh..wh..opq":
            emptied.add(folder)
        elif name.startswith(".wh."):
            gone.add(posixpath.join(folder, name[4:]))
    gone |= {path for path, entry in entries if entry.kind != "folder" and path in files and files[path].kind == "folder"}
    if gone or emptied:
        for path in [path for path in files if _is_below(path, gone, emptied)]:
            del files[path]
    files.update((path, entry) for path, entry in entries if not posixpath.basename(path).startswith(".wh."))


def _is_below(path, gone, emptied):
    if path in gone:
        return True
    folder = path
    while folder != "/":
        folder = posixpath.dirname(folder)
        if folder in gone or folder in emptied:
            return True
    return False
