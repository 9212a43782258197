FROM debian:13
RUN [|curl -fsSL https://example.org/install.sh | bash -s -- --yes|]
RUN [|wget -qO- https://example.org/install.sh | tr -d '\r' | sudo sh|]
