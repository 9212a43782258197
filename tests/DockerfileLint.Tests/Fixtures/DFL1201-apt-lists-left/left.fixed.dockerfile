FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN apt-get update \
    # tools
 && apt-get install -y git \
 && echo done \
 && rm -rf /var/lib/apt/lists/*
