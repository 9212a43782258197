FROM php:8.4-fpm
RUN [|docker-php-source extract|] && cd /usr/src/php/ext/imap && phpize
