FROM debian:12
RUN [|curl -fsSL -o /opt/a.tgz https://example.com/a.tgz|] && tar -xzf /opt/a.tgz
RUN sha256sum /opt/a.tgz
