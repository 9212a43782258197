FROM debian:13-slim
RUN wget -q https://example.org/a.tgz && tar -tf a.tgz
RUN wget -q https://example.org/b.tar && tar rf b.tar /etc/hostname && tar tf b.tar
CMD ["a"]
