FROM debian:12-slim
RUN apt-get update && apt-get install --no-install-recommends -y jq && rm -rf /var/lib/apt/lists/*
RUN apt-get install --no-install-recommends -y acme-tool
CMD ["jq"]
