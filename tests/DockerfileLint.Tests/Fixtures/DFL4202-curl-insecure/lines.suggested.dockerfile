FROM debian:13
RUN curl -fLO \
    https://example.org
