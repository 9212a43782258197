"""Stand-ins for official images, out of Debian's packages and sources and of the tools of this machine.

An image is made when a Dockerfile first names it. One function a family of images writes the Dockerfile of the stand-in; what it is built
on is made before."""

import contextlib
import fcntl
import pathlib
import re
import shutil
import subprocess

import bases as debian
import php
from engine import Failed

INSTALL = debian.INSTALL.rstrip("\n")
SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
NO_SHELL = "rm -rf /rootfs/usr/share/doc /rootfs/usr/share/man /rootfs/usr/share/info /rootfs/usr/share/locale /rootfs/usr/share/lintian"

# What the full images of languages are built on: docker-library/buildpack-deps.
CURL = "ca-certificates curl gnupg netbase wget tzdata"
SCM = "git mercurial openssh-client subversion procps"
HEADERS = ("autoconf automake bzip2 default-libmysqlclient-dev dpkg-dev file g++ gcc imagemagick libbz2-dev libc6-dev libcurl4-openssl-dev libdb-dev"
           " libevent-dev libffi-dev libgdbm-dev libglib2.0-dev libgmp-dev libjpeg-dev libkrb5-dev liblzma-dev libmagickcore-dev libmagickwand-dev"
           " libmaxminddb-dev libncurses-dev libpng-dev libpq-dev libreadline-dev libsqlite3-dev libssl-dev libtool libwebp-dev libxml2-dev"
           " libxslt1-dev libyaml-dev make patch unzip xz-utils zlib1g-dev")

# What distroless images contain, by Debian's release: GoogleContainerTools/distroless.
STATIC = "base-files netbase tzdata media-types"
DISTROLESS = {
    "bookworm": {"static": STATIC, "base-nossl": "libc6", "base": "libc6 libssl3", "cc": "libstdc++6 libgcc-s1 libgomp1"},
    "trixie": {"static": STATIC + " tzdata-legacy", "base-nossl": "libc6", "base": "libc6 libssl3t64 libzstd1 zlib1g",
               "cc": "libstdc++6 libgcc-s1 libgomp1"},
}
JAVA_BASE = ("libc6 libc-bin zlib1g libstdc++6 libgcc-s1 fontconfig-config libfontconfig1 libfreetype6 fonts-dejavu-core libjpeg62-turbo liblcms2-2"
             " libpng16-16t64 libexpat1 libuuid1 libbrotli1 libbz2-1.0 libcrypt1")
SUITES = {"12": "bookworm", "13": "trixie"}


class Bases:
    """Makes stand-ins, each once, also where several programs use the engine."""

    def __init__(self, engine, work, port):
        self.engine, self.work, self.port = engine, pathlib.Path(work), port

    def need(self, image):
        """Makes an image if it isn't there."""
        if image == "scratch" or self.engine.has(image):
            return
        folder = self.work / "bases" / re.sub(r"\W", "-", image)
        with self._lock(folder.with_suffix(".lock")):
            if not self.engine.has(image):
                self._make(image, folder)

    def need_all(self, dockerfile):
        """Makes the images that a Dockerfile names."""
        for image in images(dockerfile):
            self.need(image)

    def _make(self, image, work):
        if found := re.fullmatch(r"debian:(bookworm|trixie)(-slim)?", image):
            debian.make_debian(self.engine, work, found[1])
            return
        name = re.sub(r"^(docker\.io/)?(library/)?", "", image)
        for pattern, family in FAMILIES.items():
            if found := re.fullmatch(pattern, name):
                dockerfile, *fill = family(found)
                dockerfile = dockerfile.replace("{port}", str(self.port))
                for base in images(dockerfile):
                    self.need(base)
                debian.make_derived(self.engine, work, image, dockerfile, lambda folder: [one(folder) for one in fill])
                return
        raise Failed(f"there is no stand-in for {image}")

    @staticmethod
    @contextlib.contextmanager
    def _lock(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


ARGUMENT = re.compile(r'^\s*ARG\s+(\w+)="?([^\s"]*)', re.IGNORECASE | re.MULTILINE)
INSTRUCTION = re.compile(r"^\s*(?:FROM(?:\s+--platform=\S+)?\s+(?P<base>\S+)(?:\s+AS\s+(?P<stage>\S+))?|COPY\s[^\n]*--from=(?P<other>\S+))",
                         re.IGNORECASE | re.MULTILINE)


def _named(dockerfile):
    """What each FROM and each COPY from a stage or an image names, with the name of the stage that begins there."""
    arguments = dict(ARGUMENT.findall(dockerfile))
    for match in INSTRUCTION.finditer(dockerfile):
        name = re.sub(r"\$\{?(\w+)\}?", lambda variable: arguments.get(variable[1], ""), match["base"] or match["other"])
        yield name, match["base"] is not None, (match["stage"] or "").lower()


def images(dockerfile):
    """The images that a Dockerfile is built on or copies from."""
    stages, found = set(), []
    for name, _, stage in _named(dockerfile):
        if name.lower() not in stages and not name.isdigit() and name not in found:
            found.append(name)
        if stage:
            stages.add(stage)
    return found


def chosen_base(dockerfile):
    """The image that the final stage is built on."""
    bases, last = {}, ""
    for name, is_base, stage in _named(dockerfile):
        if is_base:
            last = bases.get(name.lower(), name)
            bases[stage] = last
    return last


def _certificates(folder):
    """The certificates that this machine trusts, for builds that fetch through its network."""
    (folder / "certificates").mkdir()
    for path in pathlib.Path("/usr/local/share/ca-certificates").glob("*.crt"):
        shutil.copy(path, folder / "certificates")


TRUST = "COPY certificates /usr/local/share/ca-certificates\nRUN update-ca-certificates\n"


def _suite(match, default):
    found = re.search("bookworm|trixie", match[0])
    return found[0] if found else default


def _sources(suite, package):
    """A command that unpacks the upstream sources of a package into /usr/src/package."""
    archive, _ = debian.mirrors()
    return (f"RUN echo 'deb-src {archive} {suite} main' > /etc/apt/sources.list.d/sources.list"
            + f" && apt-get update && mkdir /usr/src/download && cd /usr/src/download && apt-get source --download-only {package}"
            + f" && mkdir /usr/src/{package} && tar -xf *.orig.tar.?z -C /usr/src/{package} --strip-components=1"
            + " && rm -rf /usr/src/download /etc/apt/sources.list.d/sources.list /var/lib/apt/lists/*\n")


def _buildpack(match):
    packages = {"curl": CURL, "scm": SCM}.get(match["kind"], HEADERS)
    suite = match["suite"]
    base = {"curl": f"debian:{suite}", "scm": f"buildpack-deps:{suite}-curl"}.get(match["kind"], f"buildpack-deps:{suite}-scm")
    return (f"FROM {base}\n" + INSTALL.format(packages) + "\n",)


def _golang(match):
    suite = _suite(match, "trixie")
    package = {"bookworm": "golang-1.19", "trixie": "golang-1.24"}[suite]
    return (f"FROM debian:{suite} AS go\n" + INSTALL.format(package)
            + f"\nRUN cp -aL /usr/lib/{package.replace('golang', 'go')} /usr/local/go\n"
            + f"FROM buildpack-deps:{suite}-scm\n" + INSTALL.format("g++ gcc libc6-dev make pkg-config")
            + "\nCOPY --from=go /usr/local/go /usr/local/go\nENV GOTOOLCHAIN=local GOPATH=/go"
            + f" PATH=/go/bin:/usr/local/go/bin:{SYSTEM_PATH}\nRUN mkdir -p -m 1777 /go/src /go/bin\nWORKDIR /go\n",)


def _toolchain(folder):
    """The Rust of this machine without its documentation."""
    rustc = shutil.which("rustc")
    if rustc is None:
        raise Failed("rustc is not installed")
    root = pathlib.Path(subprocess.run([rustc, "--print", "sysroot"], capture_output=True, text=True, check=True).stdout.strip())
    for name in ("bin", "lib", "libexec", "etc"):
        if (root / name).exists():
            shutil.copytree(root / name, folder / "stable" / name, symlinks=True)


def _rust(match):
    suite = _suite(match, "trixie")
    is_slim = "slim" in match[0]
    base = f"debian:{suite}-slim\n" + INSTALL.format("ca-certificates gcc libc6-dev") if is_slim else f"buildpack-deps:{suite}"
    return (f"FROM {base}\nENV RUSTUP_HOME=/usr/local/rustup CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:{SYSTEM_PATH}\n"
            "COPY stable /usr/local/rustup/toolchains/stable\n"
            "RUN mkdir -p /usr/local/cargo/bin && ln -s /usr/local/rustup/toolchains/stable/bin/* /usr/local/cargo/bin/\n", _toolchain)


def _gcc(match):
    suite = "bookworm" if match["version"] in ("12", "12.2") else "trixie"
    return (f"FROM buildpack-deps:{suite}\nRUN for name in gcc g++ c++ cc cpp gcov; do ln -s /usr/bin/$name /usr/local/bin/$name; done\n"
            'CMD ["bash"]\n',)


def _dotnet_files(names):
    def copy(folder):
        root = pathlib.Path("/usr/share/dotnet")
        for name in names:
            shutil.copytree(root / name, folder / "dotnet" / name, symlinks=True)
        shutil.copy(root / "dotnet", folder / "dotnet/dotnet")
    return copy


DOTNET_ENV = "ENV APP_UID=1654 ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true"
DOTNET_USER = "groupadd --gid=1654 app && useradd --no-log-init --uid=1654 --gid=1654 --create-home app"


def _dotnet_version():
    return max(path.name for path in pathlib.Path("/usr/share/dotnet/shared/Microsoft.NETCore.App").iterdir())


def _dotnet(match):
    kind, version, suffix = match["kind"], match["version"], match["suffix"] or ""
    tag = f"mcr.microsoft.com/dotnet/{{}}:{version}{suffix.replace('-aot', '')}"
    if kind == "runtime-deps":
        return (_chiseled(suffix),) if "chiseled" in suffix else (
            "FROM debian:trixie-slim\n" + INSTALL.format("ca-certificates libc6 libgcc-s1 libicu76 libssl3t64 libstdc++6 tzdata tzdata-legacy")
            + f"\n{DOTNET_ENV}\nRUN {DOTNET_USER}\n",)
    if kind == "runtime":
        start = 'ENTRYPOINT ["/usr/bin/dotnet"]\nCMD ["--info"]\n' if "chiseled" in suffix else ""
        return (f"FROM debian:trixie-slim AS link\nRUN mkdir -p /links && ln -s /usr/share/dotnet/dotnet /links/dotnet\n"
                f"FROM {tag.format('runtime-deps')}\nENV DOTNET_VERSION={_dotnet_version()}\nCOPY dotnet /usr/share/dotnet\n"
                f"COPY --from=link /links/ /usr/bin/\n{start}", _dotnet_files(["host", "shared/Microsoft.NETCore.App"]))
    if kind == "aspnet":
        return (f"FROM {tag.format('runtime')}\nENV ASPNET_VERSION={_dotnet_version()}\nCOPY dotnet /usr/share/dotnet\n",
                _dotnet_files(["shared/Microsoft.AspNetCore.App"]))
    more = " clang zlib1g-dev" if suffix.endswith("-aot") else ""
    return (f"FROM {tag.format('aspnet')}\n" + INSTALL.format("curl git libatomic1 wget" + more)
            + f"\nENV DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_NOLOGO=true DOTNET_SDK_VERSION={_sdk_version()}"
            " DOTNET_USE_POLLING_FILE_WATCHER=true NUGET_XMLDOC_MODE=skip NUGET_CERT_REVOCATION_MODE=offline\n"
            "COPY dotnet /usr/share/dotnet\n" + TRUST, _dotnet_files(["sdk", "sdk-manifests", "packs", "templates"]), _certificates)


def _sdk_version():
    return max(path.name for path in pathlib.Path("/usr/share/dotnet/sdk").iterdir())


def _root(stage, suite, packages, users, home):
    """A stage whose /rootfs has these packages without a shell, and these users."""
    lines = "\\n".join(f"{name}:x:{number}:{number}:{name}:{folder}:/sbin/nologin" for name, number, folder in users)
    groups = "\\n".join(f"{name}:x:{number}:" for name, number, _ in users)
    return (f"FROM debian:{suite}-slim AS {stage}\n"
            f"RUN apt-get update && mkdir -p /packages /rootfs && cd /packages && apt-get download {packages} ca-certificates"
            " && for package in *.deb; do dpkg-deb -x $package /rootfs; done && rm -rf /packages /var/lib/apt/lists/*\n"
            "RUN cd /rootfs && mkdir -p etc/ssl/certs tmp root var/tmp && chmod 1777 tmp var/tmp && chmod 700 root"
            " && cat usr/share/ca-certificates/mozilla/*.crt > etc/ssl/certs/ca-certificates.crt"
            f" && printf '{lines}\\n' > etc/passwd && printf '{groups}\\n' > etc/group"
            " && printf 'passwd: files\\ngroup: files\\nhosts: files dns\\nservices: files\\n' > etc/nsswitch.conf"
            f" && mkdir -p .{home[1]} && chmod 700 .{home[1]} && chown {home[0]}:{home[0]} .{home[1]}"
            f" && {NO_SHELL} && rm -f usr/bin/* bin/* sbin/* usr/sbin/* || true\n")


def _chiseled(suffix):
    extra = " libicu76 tzdata tzdata-legacy" if suffix.endswith("-extra") else ""
    users = [("root", 0, "/root"), ("nobody", 65534, "/nonexistent"), ("app", 1654, "/home/app")]
    invariant = "" if extra else " DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true"
    return (_root("root", "trixie", "base-files libc6 libgcc-s1 libssl3t64 libstdc++6 zlib1g" + extra, users, (1654, "/home/app"))
            + f"FROM scratch\nCOPY --from=root /rootfs/ /\n{DOTNET_ENV}{invariant} PATH={SYSTEM_PATH}\nUSER 1654\n")


def _distroless(match):
    suite, kind = SUITES[match["release"]], match["kind"]
    parts = DISTROLESS[suite]
    packages = [parts["static"]]
    if kind != "static":
        packages.append(parts["base-nossl"] if kind == "base-nossl" else parts["base"])
    node = re.fullmatch(r"nodejs(\d+)", kind)
    if kind == "cc" or node:
        packages.append(parts["cc"])
    java = re.fullmatch(r"java(\d+)", kind)
    if kind.startswith("java"):
        packages = [parts["static"], JAVA_BASE]
    users = [("root", 0, "/root"), ("nobody", 65534, "/nonexistent"), ("nonroot", 65532, "/home/nonroot")]
    is_nonroot = (match["tag"] or "").endswith("nonroot")
    text = _root("root", suite, " ".join(packages), users, (65532, "/home/nonroot"))
    more = "ENV LANG=C.UTF-8\n" if kind == "java-base" else ""
    if java:
        text += _java_tree(java[1])
        more = ("COPY --from=java /java/ /\nENV LANG=C.UTF-8 JAVA_VERSION=" + java[1] + '\nENTRYPOINT ["/usr/bin/java", "-jar"]\n')
    if node:
        more = 'COPY node /nodejs/bin/node\nENTRYPOINT ["/nodejs/bin/node"]\n'
    written = (text + f"FROM scratch\nCOPY --from=root /rootfs/ /\nENV PATH={SYSTEM_PATH} SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt\n"
               + more + (f"USER 65532\nWORKDIR /home/nonroot\n" if is_nonroot else "USER 0\nWORKDIR /\n"))
    return (written, _node_files) if node else (written,)


def _java_suite(major):
    return "bookworm" if major == "17" else "trixie"


def _java_tree(major):
    """A stage whose /java has the Java that Debian's packages bring."""
    return (f"FROM debian:{_java_suite(major)}-slim AS java\nRUN mkdir -p /usr/share/man/man1\n" + INSTALL.format(f"openjdk-{major}-jre-headless")
            + f"\nRUN mkdir -p /java/usr/lib /java/usr/bin /java/etc/ssl/certs && cp -a /usr/lib/jvm /java/usr/lib/ && cp -a /etc/java-{major}-openjdk /java/etc/"
            f" && cp -a /etc/ssl/certs/java /java/etc/ssl/certs/ && ln -s /usr/lib/jvm/java-{major}-openjdk-amd64/bin/java /java/usr/bin/java\n")


def _temurin(match):
    kind, major = match["kind"], match["major"]
    text = debian.JAVA.replace("{package}", f"openjdk-{major}-{kind}-headless").replace("java-17-openjdk-*", f"java-{major}-openjdk-amd64")
    return (text.replace("debian:bookworm", f"debian:{_java_suite(major)}"),)


def _maven(match):
    """Maven that is offline: its plugins and libraries are those of Debian's repository."""
    plugins = ("maven libmaven-compiler-plugin-java libmaven-jar-plugin-java libmaven-resources-plugin-java libsurefire-java"
               " libmaven-shade-plugin-java libmaven-dependency-plugin-java libmaven-assembly-plugin-java libmaven-install-plugin-java junit4")
    settings = ("<settings><localRepository>/root/.m2/repository</localRepository><mirrors><mirror><id>debian</id><mirrorOf>*</mirrorOf>"
                "<url>file:///usr/share/maven-repo</url></mirror></mirrors></settings>")
    return (f"FROM eclipse-temurin:{match['major']}-jdk\n" + INSTALL.format(plugins)
            + f"\nRUN echo '{settings}' > /etc/maven/settings.xml\nENV MAVEN_HOME=/usr/share/maven\nCMD [\"mvn\"]\n",)


NODE_ENTRY = '#!/bin/sh\nset -e\nif [ "${1#-}" != "${1}" ] || [ -z "$(command -v "${1}")" ] || { [ -f "${1}" ] && ! [ -x "${1}" ]; }; then\n  set -- node "$@"\nfi\nexec "$@"\n'


def _node_files(folder):
    debian.node_context(folder)
    (folder / "docker-entrypoint.sh").write_text(NODE_ENTRY)
    (folder / "docker-entrypoint.sh").chmod(0o755)
    corepack = pathlib.Path("/usr/lib/node_modules/corepack")
    if corepack.exists():
        shutil.copytree(corepack, folder / "corepack", symlinks=True)
    else:
        (folder / "corepack").mkdir()


def _node(match):
    suite = _suite(match, "bookworm")
    is_slim = "slim" in match[0]
    base = f"debian:{suite}-slim" if is_slim else f"buildpack-deps:{suite}"
    packages = "ca-certificates" if is_slim else "python3"
    return (f"FROM {base}\n" + INSTALL.format(packages) + "\nRUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node\n"
            + "COPY node /usr/local/bin/node\nCOPY npm /usr/local/lib/node_modules/npm\nCOPY corepack /usr/local/lib/node_modules/corepack\n"
            "COPY npmrc ca.crt /usr/local/etc/\nCOPY docker-entrypoint.sh /usr/local/bin/\n"
            "RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx"
            " && ln -s ../lib/node_modules/corepack/dist/corepack.js /usr/local/bin/corepack && ln -s node /usr/local/bin/nodejs"
            " && npm install --global yarn@1.22.22 && rm -rf /root/.npm\n"
            f'ENV NODE_VERSION={match["major"]} YARN_VERSION=1.22.22 NODE_EXTRA_CA_CERTS=/usr/local/etc/ca.crt\nENTRYPOINT ["docker-entrypoint.sh"]\nCMD ["node"]\n', _node_files)


def _from_source(base, slim, build, packages, run_packages, more=""):
    """An image whose /usr/local is built from Debian's sources; the full one is built on what builds it."""
    final = f"FROM {base}\n" if not slim else f"FROM {slim}\n" + INSTALL.format(run_packages) + "\n"
    return f"FROM {base} AS source\n" + INSTALL.format(packages) + f"\n{build}" + final + "COPY --from=source /usr/local /usr/local\nRUN ldconfig\n" + more


def _python(match):
    version = match["version"]
    source = {"3.11": "bookworm", "3.13": "trixie", "3": "trixie"}[version]
    version = "3.13" if version == "3" else version
    suite = _suite(match, "bookworm" if version == "3.11" else "trixie")
    build = _sources(source, f"python{version}") + (
        f"RUN cd /usr/src/python{version} && ./configure --enable-shared --enable-loadable-sqlite-extensions --with-ensurepip > /dev/null"
        f" && make -j2 > /dev/null && make install > /dev/null && rm -rf /usr/src/python{version}"
        " && find /usr/local -depth \\( -type d -a \\( -name test -o -name tests \\) \\) -exec rm -rf '{}' +"
        " && find /usr/local -name '*.pyc' -delete && find /usr/local -name '*.a' -delete\n"
        "RUN cd /usr/local/bin && ln -s python3 python && ln -sf pip3 pip && ln -s idle3 idle && ln -s pydoc3 pydoc\n")
    runs = {"bookworm": "libbz2-1.0 libffi8 libgdbm6 liblzma5 libncursesw6 libreadline8 libsqlite3-0 libssl3 libuuid1 zlib1g",
            "trixie": "libbz2-1.0 libffi8 libgdbm6t64 liblzma5 libncursesw6 libreadline8t64 libsqlite3-0 libssl3t64 libuuid1 zlib1g"}[suite]
    settings = ("RUN printf '[global]\\nindex-url = http://127.0.0.1:{port}/simple/\\ntrusted-host = 127.0.0.1\\ndisable-pip-version-check = true\\n"
                "root-user-action = ignore\\n' > /etc/pip.conf\n")
    slim = f"debian:{suite}-slim" if "slim" in match[0] else None
    return (_from_source(f"buildpack-deps:{suite}", slim, build, "uuid-dev tk-dev", "ca-certificates netbase tzdata " + runs,
                         settings + f'ENV LANG=C.UTF-8 PYTHON_VERSION={version}\nCMD ["python3"]\n'),)


def _ruby(match):
    """Debian's Ruby under the names and with the settings of the official image; compilers and headers are in the full one alone."""
    version = match["version"]
    suite, package = {"3.1": ("bookworm", "ruby3.1"), "3.3": ("trixie", "ruby3.3")}[version]
    base = f"debian:{suite}-slim" if "slim" in match[0] else f"buildpack-deps:{suite}"
    return (f"FROM {base}\n" + INSTALL.format(f"bundler ca-certificates {package} {package}-dev tzdata")
            + "\nRUN for name in bundle bundler erb gem irb rake ruby; do ln -s /usr/bin/$name /usr/local/bin/$name; done\n"
            f"ENV LANG=C.UTF-8 RUBY_VERSION={version} GEM_HOME=/usr/local/bundle BUNDLE_SILENCE_ROOT_WARNING=1 BUNDLE_APP_CONFIG=/usr/local/bundle"
            f' PATH=/usr/local/bundle/bin:{SYSTEM_PATH}\nRUN mkdir -m 1777 "$GEM_HOME"\nCMD ["irb"]\n',)


TAIL = r"(?:-[\w.]+)*"

# The families, by the names of their images.
FAMILIES = {
    r"buildpack-deps:(?P<suite>bookworm|trixie)(?:-(?P<kind>curl|scm))?": _buildpack,
    r"golang:(?:1[\d.]*|latest|bookworm|trixie)" + TAIL: _golang,
    r"rust:(?:1[\d.]*|latest|slim|bookworm|trixie)" + TAIL: _rust,
    r"gcc(?::(?P<version>[\d.]+|latest)(?:-bookworm|-trixie)?)?": _gcc,
    r"mcr\.microsoft\.com/dotnet/(?P<kind>sdk|aspnet|runtime|runtime-deps):(?P<version>10\.0[\d.]*)(?P<suffix>(?:-noble)?(?:-chiseled(?:-extra)?|-aot)?)": _dotnet,
    r"gcr\.io/distroless/(?P<kind>static|base-nossl|base|cc|java-base|java17|java21|java25|nodejs22|nodejs24|nodejs26)-debian(?P<release>12|13)(?::(?P<tag>latest|nonroot))?": _distroless,
    r"eclipse-temurin:(?P<major>17|21|25)-(?P<kind>jdk|jre)(?:-jammy|-noble)?": _temurin,
    r"maven:3[\d.]*-eclipse-temurin-(?P<major>17|21|25)": _maven,
    r"node:(?P<major>\d+)[\d.]*" + TAIL: _node,
    r"python:(?P<version>3(?:\.\d+)?)[\d.]*" + TAIL: _python,
    r"ruby:(?P<version>\d+\.\d+)[\d.]*" + TAIL: _ruby,
    r"php:8\.2[\d.]*(?:-(?P<kind>cli|fpm|apache))?(?:-bookworm)?": php.php,
    r"php:8\.2[\d.]*-(?:cli-)?alpine[\d.]*": php.php_alpine,
    r"composer(?::(?:2[\d.]*|latest|lts))?": php.composer,
}
