FROM debian:13
RUN curl -O https://example.org/a && curl https://example.org/b && curl https://example.org/c
RUN ["curl", "-k", "https://example.org/d"]
