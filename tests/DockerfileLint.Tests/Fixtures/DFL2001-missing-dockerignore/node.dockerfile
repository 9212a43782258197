FROM node:22 AS build
WORKDIR /app
COPY package.json .
RUN npm ci
COPY [|.|] .
