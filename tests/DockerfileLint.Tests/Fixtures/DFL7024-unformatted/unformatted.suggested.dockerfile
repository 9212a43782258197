FROM debian:12-slim AS tools
RUN apt-get update && apt-get install -y --no-install-recommends \
  curl \
  git \
  && rm -rf /var/lib/apt/lists/*
EXPOSE 80 443
