FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y findutils tar && rm -rf /var/lib/apt/lists/*
CMD ["bash"]
