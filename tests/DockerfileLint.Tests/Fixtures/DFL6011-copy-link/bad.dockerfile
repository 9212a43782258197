# syntax=docker/dockerfile:1
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/app .

FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
[|COPY|] --from=build /out/app .
COPY --chown=1000:1000 assets /app/assets/
ENTRYPOINT ["/app/app"]
