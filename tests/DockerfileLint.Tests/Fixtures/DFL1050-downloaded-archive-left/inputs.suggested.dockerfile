FROM debian:13-slim
RUN wget -q https://example.org/a.tgz && tar -xz < a.tgz && rm a.tgz
RUN wget -q https://example.org/b.tgz && cat b.tgz | tar xz
RUN wget -q https://example.org/c.tgz && gzip -dc c.tgz | tar x
CMD ["a"]
