FROM debian:12-slim
RUN [|apt-get update|] && apt-get install -y --no-install-recommends git
COPY own.list /etc/apt/sources.list.d/
RUN apt-get install -y --no-install-recommends curl
CMD ["curl"]
