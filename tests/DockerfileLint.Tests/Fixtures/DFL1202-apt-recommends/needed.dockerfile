FROM debian:12
RUN apt-get update \
    && [|apt-get install -y \
        gcc \
        make|] \
    && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y curl git && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y cmake wget && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y xvfb && rm -rf /var/lib/apt/lists/*
RUN --mount=type=ssh git clone git@example.org:x/y && xvfb-run true
CMD ["/app"]
