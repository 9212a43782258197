FROM ubuntu:24.04
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y --no-install-recommends [|zlib1g-dev|] && rm -rf /var/lib/apt/lists/*
RUN dub build -b release
CMD ["/app/server"]
