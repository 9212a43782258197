FROM php:8.4-fpm
RUN pecl install redis && rm -rf /tmp/pear ~/.pearrc
RUN pecl install apcu && rm -rf /tmp/*
RUN --mount=type=tmpfs,target=/tmp pecl install apcu
RUN pecl channel-update pecl.php.net
