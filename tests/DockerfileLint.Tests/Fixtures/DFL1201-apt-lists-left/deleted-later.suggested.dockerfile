FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssl && \
    apt-get install -y --no-install-recommends wget && \
    rm -rf /var/lib/apt/lists/*
RUN apt-get clean && rm -rf /var/lib/apt/lists/*
CMD ["wget"]
