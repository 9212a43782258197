FROM debian:12
RUN curl -fsSL -o /tmp/a.tgz https://example.com/a.tgz && \
    tar -xzf /tmp/a.tgz && \
    rm /tmp/a.tgz
