FROM php:8.4-cli AS build
RUN composer install --no-dev
FROM php:8.4-cli
RUN composer install --no-dev && rm -rf /root/.composer/cache
RUN --mount=type=cache,target=/root/.composer/cache composer install --no-dev
