FROM ubuntu:24.04

# An extension is required!
# RUN apt-get install -y uv \
#     && pecl install uv

RUN apt-get update && \
    apt-get install -y --no-install-recommends php-cli && \
    # The server
    apt-get update && \
    apt-get install -y --no-install-recommends nginx && \
    # Its settings
    echo "user www-data;" > /etc/nginx/user.conf && \
    rm -rf /var/lib/apt/lists/*
CMD ["nginx"]
