FROM example/php-dev:8.3
RUN curl -fsSL https://example.com/a | sh && wget -qO - https://example.com/b | apt-key add -
