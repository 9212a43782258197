FROM php:8.4-cli
RUN export COMPOSER_HOME="$(mktemp -d)"; composer install --no-dev; rm -rf "$COMPOSER_HOME"
ENV COMPOSER_CACHE_DIR=/tmp/cache
RUN composer install --no-dev && rm -rf /tmp/cache
ENV COMPOSER_CACHE_DIR=/dev/null
RUN composer install --no-dev
