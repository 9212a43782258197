FROM debian:13-slim AS build
WORKDIR relative
WORKDIR /src
ARG FOLDER
WORKDIR $FOLDER

FROM debian:13-slim
WORKDIR /srv
WORKDIR /srv/app
WORKDIR c:\\tools
ONBUILD WORKDIR app
