FROM debian:12-slim
RUN mkdir /a
RUN mkdir /b
RUN curl -fsSL -o /tmp/a.tgz https://example.com/a.tgz && \
    tar -xzf /tmp/a.tgz -C /opt && \
    rm /tmp/a.tgz
CMD ["/opt/x"]
