FROM fedora:42 AS build
RUN dnf install -y git
FROM fedora:42
RUN dnf install -y git && dnf clean all
RUN --mount=type=cache,target=/var/cache/dnf dnf install -y git
