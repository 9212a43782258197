FROM composer:2 AS vendor
WORKDIR /app
COPY . .
RUN [|composer install --no-dev --no-interaction --no-scripts|]

FROM php:8.4-apache
COPY --from=vendor /app /var/www/html
