FROM node:22 AS build
RUN npm ci
COPY . .
