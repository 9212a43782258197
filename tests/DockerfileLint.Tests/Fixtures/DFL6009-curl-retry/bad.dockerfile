FROM debian:13
RUN [|curl -fsSL -o a.tgz https://example.org/a.tgz|] && curl -fsSLO https://example.org/b.tgz
