FROM debian:12-slim
RUN apt-get update && [|apt-get install -y jq|] && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y acme-tool
CMD ["jq"]
