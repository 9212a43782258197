FROM ubuntu:24.04
RUN apt-get update && [|apt-get install -y ca-certificates g++ gcc-12 cmake|] && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y curl make && rm -rf /var/lib/apt/lists/*
CMD ["/app"]
