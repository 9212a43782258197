FROM debian:12
RUN apt-get update && \
    apt-get -o Debug=1 install -y curl && \
    rm -rf /var/lib/apt/lists/*
