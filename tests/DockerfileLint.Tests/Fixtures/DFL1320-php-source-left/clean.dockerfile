FROM php:8.4-fpm
RUN docker-php-source extract && docker-php-ext-install intl && docker-php-source delete
RUN docker-php-ext-install pdo_mysql
