FROM debian:12-slim
RUN curl -fsSL https://example.org/a.tgz -o /tmp/a.tgz && tar xf /tmp/a.tgz -C /opt
RUN curl -fsSL https://example.org/b.tgz -o /tmp/b.tgz && tar xf /tmp/b.tgz -C /opt && rm /tmp/b.tgz
COPY i.sh start.sh /
RUN sh /i.sh
RUN curl -fsSL https://example.org/c.tgz -o /tmp/c.tgz && tar xf /tmp/c.tgz -C /opt
ENTRYPOINT ["/start.sh"]
