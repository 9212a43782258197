FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
RUN apt-cache policy git > /versions
RUN apt list --installed > /installed
CMD ["git"]
