FROM debian:13
RUN [|curl -fLO \
    --insecure|] \
    https://example.org
