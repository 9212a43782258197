FROM debian:bookworm-20250811-slim
RUN apt-get update && rm -rf /var/lib/apt/lists/*
