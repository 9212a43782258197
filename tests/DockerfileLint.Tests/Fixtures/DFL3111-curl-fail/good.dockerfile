FROM debian:13
RUN curl -fLO https://example.org/a.tgz && curl --fail https://example.org/b && curl -sSfL "$URL" -o /a
RUN curl --version && curl -X POST https://example.org/c && curl $OPTIONS https://example.org/d
RUN curl -I https://example.org/e
