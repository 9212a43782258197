FROM debian:12-slim
RUN apt-get update \
    # tools
    && apt-get install -y --no-install-recommends curl \
        git \
    && echo hi > /etc/motd \
    && apt-get install -y --no-install-recommends jq \
    && rm -rf /var/lib/apt/lists/*
RUN useradd x
CMD ["curl"]
