FROM debian:13
RUN curl -fsSL https://example.org/a.tgz | tar xz && curl -fO https://example.org/install.sh && sh install.sh
