# syntax=docker/dockerfile:1
FROM golang:1.26 AS compiled
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod [|go build -o /app .|]

FROM debian:13-slim
COPY --from=compiled /app /compiled
