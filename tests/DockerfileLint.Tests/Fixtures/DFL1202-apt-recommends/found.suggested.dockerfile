FROM debian:12
RUN apt-get update && apt-get install --no-install-recommends -y curl ca-certificates && rm -rf /var/lib/apt/lists/*
RUN ["apt-get", "install", "curl"]
RUN apt install --no-install-recommends \
    git \
    ca-certificates
