FROM debian:12
RUN [|curl -fsSL -o /tmp/a.tgz https://example.com/a.tgz|]
RUN tar -xzf /tmp/a.tgz
RUN sha256sum /tmp/a.tgz > /a.sum
