FROM debian:12-slim AS base
RUN [|apt-get update|] && apt-get install -y --no-install-recommends curl
FROM debian:12-slim AS other
COPY --from=base /var/lib/apt/lists /var/lib/apt/lists
RUN apt-get install -y --no-install-recommends gcc
FROM base
COPY --from=other /x /x
CMD ["/x"]
