FROM debian:13
RUN [|curl -fO https://example.org/a.tgz|]
