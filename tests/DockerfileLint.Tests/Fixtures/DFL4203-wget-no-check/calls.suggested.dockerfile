FROM debian:13
RUN wget -q https://example.org/a
