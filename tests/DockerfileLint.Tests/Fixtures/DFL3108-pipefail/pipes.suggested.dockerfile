FROM debian:13 AS a
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -s https://example.org/install.sh | sh
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# unpacks
RUN wget -qO- https://example.org/a.tgz | tar xz
FROM alpine:3.22 AS b
SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
RUN ls | sort | wc -l > /count
FROM example.org/base:1
RUN ls | wc -l
