FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY a /a
RUN apt-get update && apt-get install -y --no-install-recommends curl > /dev/null && rm -rf /var/lib/apt/lists/*
COPY b /b
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends jq && jq --version && rm -rf /var/lib/apt/lists/*
CMD ["curl"]
