FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y git
RUN apt-get update && apt-get install -y vim && rm -fr /var/lib/apt/lists
RUN apt-get update && apt-get install -y nano && apt-get dist-clean
RUN apt-get install -y less
