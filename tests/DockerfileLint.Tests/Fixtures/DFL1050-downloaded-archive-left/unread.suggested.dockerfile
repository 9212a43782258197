FROM debian:12-slim
RUN curl -fsSL https://example.org/a.tgz -o /tmp/a.tgz && tar xf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
RUN /opt/a/install.sh
CMD ["/opt/a/run"]
