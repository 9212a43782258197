FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim AS tools
WORKDIR /app
COPY --chown=node:node package.json package-lock.json ./
RUN apt-get update && apt-get install -y make && rm -rf /var/lib/apt/lists/*
RUN npm install && npm cache clean --force
COPY --chown=node:node . .

FROM node:22-slim AS late
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y make && rm -rf /var/lib/apt/lists/*
RUN npm ci && npm run build

FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
COPY --from=tools /app/dist /usr/share/nginx/tools
COPY --from=late /app/dist /usr/share/nginx/late
