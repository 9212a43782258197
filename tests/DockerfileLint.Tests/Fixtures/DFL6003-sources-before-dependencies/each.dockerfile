FROM node:22-slim AS web
WORKDIR /app
COPY . .
RUN [|npm ci|] && npm cache clean --force

FROM ruby:3.4-slim AS ruby
WORKDIR /app
ADD . /app
RUN [|bundle install|]

FROM golang:1.24 AS go
WORKDIR /src
COPY ./ /src/
RUN [|go mod download|] && go build -o /app .

FROM php:8.4-cli AS php
COPY . /app
RUN [|composer install --no-dev|]

FROM python:3.13-slim
WORKDIR /app
COPY --from=web /app/dist ./dist
COPY --from=ruby /app/out ./out
COPY --from=go /app ./tool
COPY --from=php /app/vendor ./vendor
COPY . .
RUN [|pip install --no-cache-dir -r requirements.txt|]
