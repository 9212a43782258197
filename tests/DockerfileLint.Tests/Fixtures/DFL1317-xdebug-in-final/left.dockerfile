FROM php:8.4-fpm
RUN pecl install [|xdebug-3.4.0|] && docker-php-ext-enable xdebug && rm -rf /tmp/pear
