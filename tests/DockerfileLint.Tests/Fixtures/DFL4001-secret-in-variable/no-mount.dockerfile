# syntax=docker/dockerfile:1.7
FROM node:22-slim AS old
ARG [|NPM_TOKEN|]
RUN echo "$NPM_TOKEN" > /root/.token

FROM node:22-slim
ARG [|NPM_TOKEN|]
ARG API_TOKEN=none
RUN echo "$NPM_TOKEN" > /root/.token
RUN ./install.sh
