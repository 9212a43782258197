FROM debian:12
RUN apt-get update \
    && apt-get install --no-install-recommends -y \
        gcc \
        libc6-dev \
        make \
    && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install --no-install-recommends -y curl ca-certificates git openssh-client && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install --no-install-recommends -y cmake libc6-dev wget ca-certificates && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install --no-install-recommends -y xvfb xauth && rm -rf /var/lib/apt/lists/*
RUN --mount=type=ssh git clone git@example.org:x/y && xvfb-run true
CMD ["/app"]
