FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* && \
    curl -fsSLo /usr/bin/x https://example.org/x && \
    apt-get purge -y --auto-remove curl
CMD ["x"]
