FROM debian:13
RUN apt-get update && apt-get install -y apt curl && rm -rf /var/lib/apt/lists/*
RUN echo apt
