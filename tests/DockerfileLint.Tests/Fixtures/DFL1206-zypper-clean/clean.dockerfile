FROM opensuse/leap:15 AS build
RUN zypper --non-interactive install git
FROM opensuse/leap:15
RUN zypper --non-interactive install git && zypper clean --all
RUN --mount=type=cache,target=/var/cache/zypp zypper --non-interactive install git
