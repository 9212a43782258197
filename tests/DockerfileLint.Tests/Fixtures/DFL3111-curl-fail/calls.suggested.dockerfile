FROM debian:13
RUN curl -f -LO https://example.org/a.tgz
RUN curl -f https://example.org/install.sh | sh
RUN curl -sSL "$URL" -o /a
