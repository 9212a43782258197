FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends [|gcc|] libc6-dev make && rm -rf /var/lib/apt/lists/*
COPY . /src
RUN make -C /src
CMD ["/src/hello"]
