FROM debian:13
RUN curl -L -fO https://example.org/a.tgz
