FROM debian:13
RUN [|curl -LO https://example.org/a.tgz|]
RUN curl https://example.org/install.sh | sh
RUN curl -sSL "$URL" -o /a
