FROM debian:12
RUN wget https://example.com/a
FROM debian:12
RUN curl -O https://example.com/b && echo wget
