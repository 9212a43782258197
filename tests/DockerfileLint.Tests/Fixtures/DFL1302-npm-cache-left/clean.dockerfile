FROM node:22 AS build
RUN npm ci
FROM node:22
RUN npm ci && npm cache clean --force
RUN --mount=type=cache,target=/root/.npm npm ci
