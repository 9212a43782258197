FROM debian:12-slim
RUN apt-get update && [|apt-get install -y php-pear php-dev|] && pecl install redis && rm -rf /var/lib/apt/lists/*
