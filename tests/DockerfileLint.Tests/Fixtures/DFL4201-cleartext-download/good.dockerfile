FROM debian:13
RUN curl -fLO https://example.org/a.tgz && curl -f http://localhost:8080/ready && wget http://127.0.0.1/a && echo http://example.org
