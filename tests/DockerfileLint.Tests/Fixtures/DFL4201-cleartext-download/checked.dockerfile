FROM debian:13
RUN curl -fLO http://example.org/a.tgz && echo "4711  a.tgz" | sha256sum -c -
RUN curl -fLO http://example.org/a.tgz http://example.org/a.sig && gpg --verify a.sig a.tgz
