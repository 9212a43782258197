FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends jq && \
    rm -rf /var/lib/[|{apt,dpkg,cache,log}|]/
