FROM node:22-slim
WORKDIR /app
# The registry of the team.
COPY package.json package-lock.json ./
RUN mkdir data
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN echo "//npm.example.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci && npm cache clean --force && rm .npmrc
