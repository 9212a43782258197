FROM php:8.4-apache
COPY . .
RUN composer install --no-dev
