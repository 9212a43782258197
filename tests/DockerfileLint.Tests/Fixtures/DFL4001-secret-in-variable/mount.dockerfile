FROM node:22-slim
WORKDIR /app
# The registry of the team.
ARG [|NPM_TOKEN|]
COPY package.json package-lock.json ./
RUN mkdir data
RUN echo "//npm.example.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci && npm cache clean --force && rm .npmrc
