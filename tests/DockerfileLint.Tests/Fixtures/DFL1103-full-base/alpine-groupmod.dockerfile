FROM php:8.3-fpm
RUN groupmod -g 1000 www-data
