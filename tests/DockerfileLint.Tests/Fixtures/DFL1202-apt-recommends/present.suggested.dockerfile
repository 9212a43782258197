FROM ubuntu:24.04
RUN apt-get update && apt-get install --no-install-recommends -y ca-certificates g++ gcc-12 cmake make && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install --no-install-recommends -y curl make && rm -rf /var/lib/apt/lists/*
CMD ["/app"]
