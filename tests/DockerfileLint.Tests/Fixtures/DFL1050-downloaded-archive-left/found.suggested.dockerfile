FROM debian:12
RUN curl -fsSLO https://example.com/a-1.2.tgz && tar -xzf a-1.2.tgz && rm a-1.2.tgz
RUN wget -O /tmp/b.zip https://example.com/b.zip && unzip /tmp/b.zip || true
