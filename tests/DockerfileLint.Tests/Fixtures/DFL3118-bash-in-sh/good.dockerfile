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
FROM other AS inherited
RUN [[ -f /etc/motd ]] || touch /etc/motd
FROM mcr.microsoft.com/dotnet/sdk:8.0-azurelinux3.0 AS azurelinux
RUN [[ -f /etc/motd ]] || touch /etc/motd
FROM eclipse-temurin:21-ubi9-minimal AS ubi
RUN [[ -f /etc/motd ]] || touch /etc/motd
FROM nvidia/cuda:13.0.0-base-ubi9 AS cuda
RUN [[ -f /etc/motd ]] || touch /etc/motd
FROM ubuntu:24.04
RUN mkdir -p '/app/{a,b}' && . /etc/os-release
RUN ln -sf /bin/bash /bin/sh
RUN mkdir -p /app/{bin,lib}
