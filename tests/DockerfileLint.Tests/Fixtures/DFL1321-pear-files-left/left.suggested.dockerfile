FROM php:8.4-fpm
RUN pecl install redis && docker-php-ext-enable redis && rm -rf /tmp/pear
