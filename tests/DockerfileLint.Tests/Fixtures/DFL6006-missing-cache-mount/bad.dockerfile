# syntax=docker/dockerfile:1
FROM node:22 AS npm
WORKDIR /app
COPY package.json package-lock.json ./
RUN [|npm ci|]
COPY . .
RUN npm run build

FROM golang:1.26 AS go
WORKDIR /src
COPY go.mod go.sum ./
RUN [|go mod download|]
COPY . .
RUN go build -o /app .

FROM ruby:3.4 AS ruby
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN [|bundle install|] && mkdir /out

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS dotnet
WORKDIR /src
COPY App.csproj ./
RUN [|dotnet restore|]
COPY . .
RUN dotnet publish --no-restore -o /out

FROM python:3.13 AS python
WORKDIR /src
COPY pyproject.toml poetry.lock ./
RUN [|pip install poetry==2.1.3|]
RUN [|poetry install --no-root|]

FROM debian:13 AS system
RUN apt-get update && [|apt-get install -y --no-install-recommends gcc|] && rm -rf /var/lib/apt/lists/*

FROM eclipse-temurin:21 AS gradle
WORKDIR /src
COPY . .
RUN [|./gradlew build|]

FROM composer:2 AS composer
WORKDIR /src
COPY composer.json composer.lock ./
RUN [|composer install --no-dev --no-scripts --no-autoloader|]

FROM node:22 AS yarn
WORKDIR /app
COPY package.json yarn.lock ./
RUN [|yarn install --frozen-lockfile|]

FROM node:22 AS pnpm
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN npm install -g pnpm@10 && [|pnpm install --frozen-lockfile|]

FROM debian:13-slim
COPY --from=npm /app/dist /npm
COPY --from=go /app /go
COPY --from=ruby /out /ruby
COPY --from=dotnet /out /dotnet
COPY --from=python /src /python
COPY --from=system /out /system
COPY --from=gradle /src/build /gradle
COPY --from=composer /src /composer
COPY --from=yarn /app/node_modules /yarn
COPY --from=pnpm /app/node_modules /pnpm
