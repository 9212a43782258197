FROM debian:13
RUN curl -fLO https://example.org/a.tgz && curl --location https://example.org/b && curl -d a=b https://example.org/c
