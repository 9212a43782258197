FROM debian:13
RUN curl -fLO https://example.org/a && curl -o -k https://example.org/b && grep -k a
