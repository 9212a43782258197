FROM debian:13-slim
RUN [|curl -fsS https://example.com/install.sh | php|]
RUN [|curl -fsS https://example.com/a.tar | tar x|]
RUN { echo a; echo b; } | tee /etc/c
