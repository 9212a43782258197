FROM debian:12 AS a
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY tools /tools
RUN python3 /tools/dependencies.py --all
CMD ["git"]
