FROM ubuntu:24.04
RUN apt-get update && \
    apt-get install -y --no-install-recommends php-cli && \
    rm -rf /var/lib/apt/lists/*

# An extension is required!
# RUN apt-get install -y uv \
#     && pecl install uv

# The server
[|RUN|] apt-get update \
    && apt-get install -y --no-install-recommends nginx \
    # Its settings
    && echo "user www-data;" > /etc/nginx/user.conf \
    && rm -rf /var/lib/apt/lists/*
CMD ["nginx"]
