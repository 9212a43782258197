FROM node:22-slim
WORKDIR /app
ARG [|NPM_TOKEN|]
COPY package.json package-lock.json ./
RUN echo "//npm.example.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci && npm cache clean --force
