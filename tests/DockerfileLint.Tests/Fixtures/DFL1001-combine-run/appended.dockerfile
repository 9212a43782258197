FROM php:8.4-cli
RUN echo "opcache.preload=/app/preload.php" >> /usr/local/etc/php/php.ini
[|RUN|] echo "opcache.jit_buffer_size=128M" >> /usr/local/etc/php/php.ini
CMD ["php", "/app/server.php"]
