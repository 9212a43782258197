FROM debian:13
COPY *.deb /tmp/
RUN apt-get update && apt-get install -y --no-install-recommends curl=8.* /tmp/*.deb && apt-get purge -y 'lib*-dev' && rm -rf /var/lib/apt/lists/*
