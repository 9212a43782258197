FROM fedora:41
RUN dnf install -y git && rm -rf /var/cache/libdnf5/*
RUN --mount=type=cache,target=/var/cache/libdnf5,sharing=locked dnf install -y make
RUN dnf swap -y curl-minimal curl && dnf clean all
RUN dnf group install -y development-tools && dnf clean packages && dnf clean all
RUN dnf install -y vim --setopt=cachedir=/tmp/dnf && rm -rf /tmp/dnf
RUN dnf --installroot=/root-fs install -y bash
