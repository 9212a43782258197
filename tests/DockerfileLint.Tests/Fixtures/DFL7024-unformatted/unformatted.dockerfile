[|FROM debian:12-slim as tools|]
RUN apt-get update && apt-get install -y --no-install-recommends git \
  curl && rm -rf /var/lib/apt/lists/*
EXPOSE 80    443
