FROM debian:bookworm-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends [|gcc|] libc6-dev make && rm -rf /var/lib/apt/lists/*
ONBUILD COPY . /src
ONBUILD RUN make -C /src

FROM base
CMD ["/src/hello"]
