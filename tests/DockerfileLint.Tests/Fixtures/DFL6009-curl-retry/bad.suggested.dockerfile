FROM debian:13
RUN curl --retry 3 -fsSL -o a.tgz https://example.org/a.tgz && curl --retry 3 -fsSLO https://example.org/b.tgz
