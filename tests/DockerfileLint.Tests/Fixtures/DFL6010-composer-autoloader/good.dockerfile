FROM composer:2 AS vendor
WORKDIR /app
COPY . .
RUN composer install --no-dev --optimize-autoloader
RUN composer install --no-dev -a
RUN composer install --no-dev --no-autoloader
RUN composer install

FROM php:8.4-apache
COPY --from=vendor /app /var/www/html
