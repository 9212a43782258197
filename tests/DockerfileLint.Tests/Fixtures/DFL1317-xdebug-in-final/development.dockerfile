FROM php:8.4-fpm AS dev
RUN pecl install xdebug
