FROM debian:12 AS build
RUN apt-get install -y gcc
FROM debian:12
RUN apt-get install -y --no-install-recommends curl
RUN apt-get -o APT::Install-Recommends=false install git
RUN apt-get install -y
RUN apt-get update
