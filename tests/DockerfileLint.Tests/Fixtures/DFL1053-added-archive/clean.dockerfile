FROM debian:12 AS get
ADD https://example.com/big.tar.xz /
RUN tar -xJf /big.tar.xz
FROM debian:12
ADD --unpack https://example.com/big.tar.xz /usr/src/
ADD https://example.com/key.asc /etc/keys/
COPY --from=get /big /big
