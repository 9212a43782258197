"""Stand-ins for official images, made out of Debian's packages and the tools of this machine."""

import hashlib
import pathlib
import re
import shutil
import subprocess

SUITE = "bookworm"

APT_SETTINGS = {
    "docker-clean": 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb'
                    ' /var/cache/apt/*.bin || true"; };\nDir::Cache::pkgcache "";\nDir::Cache::srcpkgcache "";\n',
    "docker-gzip-indexes": 'Acquire::GzipIndexes "true";\n',
    "docker-no-languages": 'Acquire::Languages "none";\n',
    "docker-autoremove-suggests": 'Apt::AutoRemove::SuggestsImportant "false";\n',
}

SLIM_EXCLUDES = """path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
path-exclude /usr/share/info/*
path-exclude /usr/share/linda/*
path-exclude /usr/share/lintian/overrides/*
path-exclude /usr/share/locale/*
path-exclude /usr/share/man/*
path-exclude /usr/share/groff/*
"""

PATH = "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
INSTALL = "RUN apt-get update && apt-get install -y --no-install-recommends {} && rm -rf /var/lib/apt/lists/*\n"
REMADE = "RUN createrepo_c -q /srv/repository && rm -rf /var/cache/dnf /var/log/dnf*\n"


def mirrors():
    """The mirrors of Debian that apt on this machine is configured with: the archive and the one for security."""
    text = ""
    for path in [pathlib.Path("/etc/apt/sources.list"), *sorted(pathlib.Path("/etc/apt/sources.list.d").glob("*"))]:
        text += path.read_text(encoding="utf-8") + "\n" if path.is_file() else ""
    named = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    found = re.findall(r"\bhttps?://\S+", "\n".join(named))
    archive = next((uri for uri in found if re.search(r"/debian/?$", uri)), None)
    security = next((uri for uri in found if re.search(r"/debian-security/?$", uri)), None)
    if archive is None:
        raise SystemExit("apt on this machine names no mirror of Debian")
    return archive, security


def _debian_tree(folder, suite):
    """One minimal system with the settings that the official images carry."""
    archive, security = mirrors()
    subprocess.run(["debootstrap", "--variant=minbase", suite, str(folder), archive], check=True, stdout=subprocess.DEVNULL)
    sources = f"deb {archive} {suite} main\n" + (f"deb {security} {suite}-security main\n" if security else "")
    (folder / "etc/apt/sources.list").write_text(sources)
    for name, text in APT_SETTINGS.items():
        (folder / "etc/apt/apt.conf.d" / name).write_text(text)
    for pattern in ("var/lib/apt/lists/*", "var/cache/apt/*", "var/log/*", "var/cache/ldconfig/*"):
        for path in folder.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _make_slim(folder):
    """Takes out what the slim images leave out, and sees that later installs leave it out, too."""
    (folder / "etc/dpkg/dpkg.cfg.d/docker").write_text(SLIM_EXCLUDES)
    for name in ("info", "linda", "locale", "man", "groff", "lintian/overrides"):
        shutil.rmtree(folder / "usr/share" / name, ignore_errors=True)
    for path in (folder / "usr/share/doc").rglob("*"):
        if path.is_file() and path.name != "copyright" or path.is_symlink():
            path.unlink()


def make_debian(engine, work, suite=SUITE):
    """Makes Debian of a suite and its slim variant, where they are not there yet; says that it does."""
    tags = [f"debian:{suite}", f"debian:{suite}-slim"]
    if all(map(engine.has, tags)):
        return
    tree = work / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    print("making " + " and ".join(tags), flush=True)
    _debian_tree(tree, suite)
    engine.load_tree(tree, tags[0], [PATH, 'CMD ["bash"]'])
    _make_slim(tree)
    engine.load_tree(tree, tags[1], [PATH, 'CMD ["bash"]'])
    shutil.rmtree(tree)


def make_derived(engine, work, tag, dockerfile, fill):
    """Builds an image out of a Dockerfile and a context that a function fills; says that it does."""
    print("making " + tag, flush=True)
    context = work / "base"
    shutil.rmtree(context, ignore_errors=True)
    context.mkdir(parents=True)
    fill(context)
    (context / "Dockerfile").write_text(dockerfile)
    engine.build(context, tag)
    shutil.rmtree(context)


def node_context(folder):
    """The node and npm of this machine, with the registry and certificates that its npm is configured with."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise SystemExit("node and npm are not installed: see README.md")
    shutil.copy(pathlib.Path(node).resolve(), folder / "node")
    shutil.copytree(pathlib.Path(npm).resolve().parent.parent, folder / "npm", symlinks=True)
    registry, authority = (subprocess.run([npm, "config", "get", key], capture_output=True, text=True, check=True).stdout.strip()
                           for key in ("registry", "cafile"))
    settings = f"registry={registry}\naudit=false\nfund=false\nupdate-notifier=false\n"
    if authority not in ("null", "undefined", ""):
        shutil.copy(authority, folder / "ca.crt")
        settings += "cafile=/usr/local/etc/ca.crt\n"
    else:
        (folder / "ca.crt").write_text("")
    (folder / "npmrc").write_text(settings)


NODE = """FROM {base}
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
COPY npmrc ca.crt /usr/local/etc/
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
ENV NODE_VERSION=20
CMD ["node"]
"""

PYTHON = """FROM {base}
""" + INSTALL.format("python3 python3-pip python3-setuptools python3-wheel") + """RUN rm -f /usr/lib/python3*/EXTERNALLY-MANAGED && ln -s /usr/bin/python3 /usr/local/bin/python
RUN printf '[global]\\nindex-url = http://127.0.0.1:{port}/simple/\\ntrusted-host = 127.0.0.1\\ndisable-pip-version-check = true\\nroot-user-action = ignore\\n' > /etc/pip.conf
ENV LANG=C.UTF-8
CMD ["python3"]
"""

JAVA = "FROM debian:bookworm\n" + INSTALL.format("{package}") + """RUN mkdir -p /opt/java && ln -s /usr/lib/jvm/java-17-openjdk-* /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
CMD ["jshell"]
"""

DNF = "FROM debian:bookworm-slim\n" + INSTALL.format("dnf rpm createrepo-c") + """COPY tool.spec /tmp/
RUN rpmbuild -bb --quiet --define "_rpmdir /srv/repository" /tmp/tool.spec && rm -rf /tmp/tool.spec /root/rpmbuild
""" + REMADE + """RUN mkdir -p /etc/yum.repos.d && printf '[local]\\nname=local\\nbaseurl=http://127.0.0.1:{port}/rpm\\ngpgcheck=0\\n' > /etc/yum.repos.d/local.repo
RUN ln -s dnf /usr/bin/yum
CMD ["bash"]
"""

ZYPPER = "FROM fedora:40\n" + INSTALL.format("zypper") + """RUN mkdir -p /etc/zypp/repos.d && printf '[local]\\nname=local\\nenabled=1\\nbaseurl=http://127.0.0.1:{port}/rpm\\ngpgcheck=0\\n' > /etc/zypp/repos.d/local.repo
CMD ["bash"]
"""

TOOL_SPEC = """Name: greeter
Version: 1.2
Release: 1
Summary: A program for the tests of package managers
License: MIT
BuildArch: noarch
AutoReqProv: no
%description
A program that greets.
{more}
%install
mkdir -p %{{buildroot}}/opt/greeter
printf '#!/bin/sh\\necho hello\\n' > %{{buildroot}}/opt/greeter/greet
chmod 755 %{{buildroot}}/opt/greeter/greet
head -c 200000 /dev/zero > %{{buildroot}}/opt/greeter/data.bin
%files
/opt/greeter
"""

# What else the repository lists: empty packages, for no repository that images install from holds one alone.
OTHER_PACKAGE = """%package -n library-{number}
Summary: The library with the number {number}
Provides: library({digest})
%description -n library-{number}
A library that other programs are linked with. Its digest is {digest}.
%files -n library-{number}
"""
OTHER_PACKAGES = 300


def _tool_context(folder):
    more = "".join(OTHER_PACKAGE.format(number=number, digest=hashlib.sha256(str(number).encode()).hexdigest()) for number in range(OTHER_PACKAGES))
    (folder / "tool.spec").write_text(TOOL_SPEC.format(more=more))


def _nothing(folder):
    del folder


# Image, Dockerfile, what its context holds.
DERIVED = [
    ("node:20-bookworm", NODE.replace("{base}", "debian:bookworm"), node_context),
    ("node:20-bookworm-slim", NODE.replace("{base}", "debian:bookworm-slim"), node_context),
    ("python:3.11-bookworm", PYTHON.replace("{base}", "debian:bookworm"), _nothing),
    ("python:3.11-slim-bookworm", PYTHON.replace("{base}", "debian:bookworm-slim"), _nothing),
    ("eclipse-temurin:17-jdk", JAVA.replace("{package}", "openjdk-17-jdk-headless"), _nothing),
    ("eclipse-temurin:17-jre", JAVA.replace("{package}", "openjdk-17-jre-headless"), _nothing),
    ("fedora:40", DNF, _tool_context),
    ("rockylinux:9", "FROM fedora:40\nCMD [\"bash\"]\n", _nothing),
    ("opensuse/leap:15.6", ZYPPER, _nothing),
]


def prepare(engine, work, port):
    """Makes the images that are not there yet; says each that it makes."""
    make_debian(engine, work)
    for tag, dockerfile, fill in DERIVED:
        if not engine.has(tag):
            make_derived(engine, work, tag, dockerfile.replace("{port}", str(port)), fill)
