FROM debian:13
RUN wget -q https://example.org/a && wget -nv https://example.org/b && wget --progress=dot:giga https://example.org/c
RUN wget -qO- https://example.org/a && wget -o /dev/null https://example.org/d && wget --version
