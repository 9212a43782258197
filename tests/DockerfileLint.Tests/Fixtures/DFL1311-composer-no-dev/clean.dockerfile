FROM php:8.4-cli AS test
RUN composer install
FROM php:8.4-cli
RUN composer install --no-dev && COMPOSER_NO_DEV=1 composer install
ENV COMPOSER_NO_DEV=1
RUN composer install
