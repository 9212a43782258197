FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends [|lib*-dev|] [|'python3-*'|] curl=8.* && rm -rf /var/lib/apt/lists/*
