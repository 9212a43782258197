FROM node:22 AS build
ARG DIR=/data
WORKDIR ${DIR}
WORKDIR src

FROM build
WORKDIR more

FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
WORKDIR C:\\app

FROM example.org/base:1
ARG OTHER
WORKDIR /
WORKDIR app
CMD ["node", "a.js"]
