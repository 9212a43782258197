FROM php:8.4-cli
RUN [|composer install --no-dev|] || true && echo x
RUN [|composer install --no-dev|]; echo done &
