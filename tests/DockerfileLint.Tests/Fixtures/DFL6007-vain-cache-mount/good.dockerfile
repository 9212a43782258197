FROM debian:13 AS kept
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists \
    apt-get update && apt-get install -y --no-install-recommends curl

FROM python:3.13 AS python
RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.1 && rm -rf /root/.cache/other /root/.cache/pip/selfcheck
RUN --mount=type=cache,target=/root/.cache/uv pip install --no-cache-dir flask==3.1.1
RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && rm -rf /var/lib/apt/lists/*

# Its cache is in one of two folders.
FROM fedora:42 AS fedora
RUN --mount=type=cache,target=/var/cache/dnf dnf install -y make && dnf clean all

FROM scratch
COPY --from=kept /a /
COPY --from=python /a /
COPY --from=fedora /a /
