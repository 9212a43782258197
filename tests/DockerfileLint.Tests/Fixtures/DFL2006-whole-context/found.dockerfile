FROM node:22 AS build
COPY . /src
FROM node:22
COPY [|.|] /app
ADD [|./|] /app
COPY --chown=node:node [|./.|] .
