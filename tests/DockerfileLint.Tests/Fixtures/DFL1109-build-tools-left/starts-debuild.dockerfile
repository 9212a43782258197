FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends build-essential dh-make devscripts && rm -rf /var/lib/apt/lists/*
WORKDIR /b
COPY . .
CMD debuild --no-lintian -i -us -uc -b
