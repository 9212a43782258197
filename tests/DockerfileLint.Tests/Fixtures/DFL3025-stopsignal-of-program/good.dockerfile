FROM debian:13-slim AS signal
RUN apt-get update && apt-get install -y --no-install-recommends nginx && rm -rf /var/lib/apt/lists/*
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
FROM nginx:1.29
CMD ["nginx", "-g", "daemon off;"]
