FROM golang:1.26 AS go
WORKDIR /src
COPY . .
RUN [|go mod download|]
RUN go build -o /app .

FROM ruby:3.4 AS ruby
WORKDIR /app
COPY . .
RUN [|bundle install|]

FROM maven:3.9 AS maven
WORKDIR /app
COPY . .
RUN [|mvn -B dependency:go-offline|]
RUN mvn -B package

FROM python:3.13 AS poetry
WORKDIR /app
COPY . .
RUN pip install poetry==2.1.3 && [|poetry install --no-root --only main|]

FROM python:3.13 AS uv
WORKDIR /app
COPY . .
RUN pip install uv==0.8.0
RUN [|uv sync --locked --no-install-project|]

FROM composer:2 AS composer
WORKDIR /app
COPY . .
RUN [|composer install --no-dev --no-scripts --no-autoloader|]

FROM debian:13-slim
COPY --from=go /app /app
COPY --from=ruby /app /ruby
COPY --from=maven /app /maven
COPY --from=poetry /app /poetry
COPY --from=uv /app /uv
COPY --from=composer /app /composer
