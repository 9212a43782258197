FROM php:8.4-fpm AS base
RUN docker-php-ext-enable opcache
FROM base AS dev
RUN pecl install xdebug
FROM base AS final
RUN if [ "$DEBUG" = 1 ]; then pecl install xdebug; fi
