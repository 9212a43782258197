FROM debian:12-slim
RUN [|apt-get update|]
# tools
RUN apt-get install -y --no-install-recommends curl \
    git
RUN echo hi > /etc/motd
RUN apt-get install -y --no-install-recommends jq
RUN useradd x
CMD ["curl"]
