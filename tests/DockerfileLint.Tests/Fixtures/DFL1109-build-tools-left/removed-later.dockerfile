FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends [|gcc|] libc6-dev && rm -rf /var/lib/apt/lists/*
COPY main.c /
RUN gcc -o /app main.c
COPY settings.conf /
RUN apt-get purge -y gcc libc6-dev
CMD ["/app"]
