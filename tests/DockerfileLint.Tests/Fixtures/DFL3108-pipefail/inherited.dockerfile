FROM debian:13 AS base
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
FROM base AS middle
RUN curl https://example.org/a | tar x
FROM middle AS reset
SHELL ["/bin/bash", "-c"]
FROM middle
RUN curl https://example.org/b | tar x
FROM reset
RUN [|curl https://example.org/c | tar x|]
