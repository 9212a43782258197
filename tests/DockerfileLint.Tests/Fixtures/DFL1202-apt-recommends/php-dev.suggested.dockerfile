FROM debian:12-slim
RUN apt-get update && apt-get install --no-install-recommends -y php-pear php-dev make && pecl install redis && rm -rf /var/lib/apt/lists/*
