FROM debian:13
RUN [|--mount=type=cache,target=/var/cache/apt,sharing=locked|] --mount=type=cache,target=/var/lib/apt/lists \
    apt-get update && apt-get install -y --no-install-recommends curl && [|rm -rf /var/lib/apt/lists/*|]

FROM python:3.13 AS python
RUN --mount=type=cache,target=/root/.cache/pip pip install [|--no-cache-dir|] flask==3.1.1

FROM alpine:3.22 AS alpine
RUN --mount=type=cache,target=/var/cache/apk apk add [|--no-cache|] curl

FROM mcr.microsoft.com/azurelinux/base/core:3.0 AS azure
RUN --mount=type=cache,target=/var/cache/tdnf tdnf install -y make && [|tdnf clean all|]

FROM scratch
COPY --from=0 /a /
COPY --from=python /a /
COPY --from=alpine /a /
COPY --from=azure /a /
