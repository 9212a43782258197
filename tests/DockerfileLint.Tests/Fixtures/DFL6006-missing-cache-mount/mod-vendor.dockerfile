# syntax=docker/dockerfile:1
FROM golang:1.26 AS go
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build go build -mod=vendor -o /app .

FROM debian:13-slim
COPY --from=go /app /go
