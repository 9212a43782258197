FROM debian:bookworm-slim
WORKDIR /opt
RUN curl -fsSLO https://example.org/a.tar.gz \
 && tar xf a.tar.gz \
 && wget -O /tmp/b.tar.gz https://example.org/b.tar.gz \
 && tar xf /tmp/b.tar.gz \
 && rm a.tar.gz /tmp/b.tar.gz
CMD ["x"]
