FROM debian:bookworm-slim
RUN apt-get update && \
    apt-get install -y --no-install-recommends libc-dev && \
    echo deb http://example.org/x y main > /etc/apt/sources.list.d/x.list && \
    # again
    apt-get update && \
    apt-get install -y --no-install-recommends fontconfig && \
    rm -rf /var/lib/apt/lists/*
CMD ["/bin/true"]
