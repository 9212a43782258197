FROM debian:12-slim
RUN [|apt-get update|]
RUN cd /opt && apt-get install -y --no-install-recommends curl
CMD ["curl"]
