FROM debian:13
RUN wget --progress=dot:giga https://example.org/a && wget --progress=dot:giga -O /b https://example.org/b
FROM alpine:3.22
RUN wget -q https://example.org/a
