FROM debian:13-slim AS other
SHELL ["/bin/bash", "-c"]
RUN [[ -f /etc/motd ]] && rm /etc/motd
FROM alpine:3.22 AS ash
RUN [[ -f /etc/motd ]] && source /etc/os-release
FROM debian:13-slim AS inner
RUN bash -c 'mkdir -p /app/{bin,lib}'
RUN <<EOF bash
mkdir -p /app/{bin,lib}
EOF
FROM ubuntu:24.04
RUN mkdir -p '/app/{a,b}' && . /etc/os-release
RUN ln -sf /bin/bash /bin/sh
RUN mkdir -p /app/{bin,lib}
