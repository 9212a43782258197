FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git make && rm -rf /var/lib/apt/lists/*
COPY . /app
WORKDIR /app
RUN make deps
CMD ["git"]
