FROM node:22 AS build
WORKDIR /app
RUN npm ci
COPY . .
