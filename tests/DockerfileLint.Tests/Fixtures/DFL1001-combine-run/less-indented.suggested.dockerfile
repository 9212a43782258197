FROM php:8.4-cli
RUN docker-php-ext-install \
        bcmath \
        gmp
ENV MODE=test
RUN apt-get update; \
    apt-get install -y --no-install-recommends \
        git \
        unzip; \
    rm -rf /var/lib/apt/lists/*
ENV OTHER=test
RUN docker-php-ext-enable opcache \
    # It was built as a shared module.
    && docker-php-ext-enable sodium
CMD ["php", "server.php"]
