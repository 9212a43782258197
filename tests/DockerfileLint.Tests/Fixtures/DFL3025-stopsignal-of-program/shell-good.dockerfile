# The shell may be what gets the signal.
FROM debian:13-slim AS under
RUN apt-get update && apt-get install -y --no-install-recommends nginx && rm -rf /var/lib/apt/lists/*
CMD nginx -g 'daemon off;'
FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx && rm -rf /var/lib/apt/lists/*
CMD nginx -t && exec nginx -g 'daemon off;'
