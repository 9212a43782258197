FROM debian:12-slim
COPY a.tar.gz /tmp/
RUN tar -xzf /tmp/a.tar.gz -C /opt && rm /tmp/a.tar.gz
CMD ["/opt/x"]
