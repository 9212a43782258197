FROM debian:bookworm-slim

# libc
RUN apt-get update && \
    apt-get install -y --no-install-recommends libc-dev && \
    rm -rf /var/lib/apt/lists/*

# fonts
[|RUN|] apt-get update && \
    apt-get install -y --no-install-recommends fontconfig

RUN echo deb http://example.org/x y main > /etc/apt/sources.list.d/x.list \
    && apt-get update \
    && apt-get install -y --no-install-recommends xorg \
    && rm -rf /var/lib/apt/lists/*

CMD ["/bin/true"]
