FROM golang:1.26 AS go
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app .

FROM ruby:3.4 AS ruby
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .

FROM maven:3.9 AS maven
WORKDIR /app
COPY pom.xml ./
RUN mvn -B dependency:go-offline
COPY . .
RUN mvn -B package

FROM python:3.13 AS poetry
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN pip install poetry==2.1.3 && poetry install --no-root --only main
COPY . .

FROM python:3.13 AS uv
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN pip install uv==0.8.0
RUN uv sync --locked --no-install-project
COPY . .

FROM composer:2 AS composer
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-scripts --no-autoloader
COPY . .

FROM debian:13-slim
COPY --from=go /app /app
COPY --from=ruby /app /ruby
COPY --from=maven /app /maven
COPY --from=poetry /app /poetry
COPY --from=uv /app /uv
COPY --from=composer /app /composer
