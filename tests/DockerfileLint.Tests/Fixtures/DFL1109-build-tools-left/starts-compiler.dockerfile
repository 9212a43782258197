FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpython3-dev python3 gcc && rm -rf /var/lib/apt/lists/*
COPY build.sh /
ENTRYPOINT ["/build.sh"]
