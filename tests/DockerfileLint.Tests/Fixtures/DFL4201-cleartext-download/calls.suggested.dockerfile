FROM debian:13
RUN curl -fLO https://example.org/a.tgz && wget "https://example.org/$FILE" \
 && git clone https://example.org/a.git
