FROM nginx:1.27
RUN apt-get update && apt-get install -y --no-install-recommends spawn-fcgi && rm -rf /var/lib/apt/lists/*
COPY nginx.conf /etc/nginx/nginx.conf
