FROM debian:12 AS build
RUN curl -o /a.tgz https://example.com/a.tgz && tar -xzf /a.tgz
FROM debian:12
RUN curl -o /a.tgz https://example.com/a.tgz && tar -xzf /a.tgz && rm /a.tgz
RUN curl https://example.com/a.tgz | tar -xz
RUN curl -o /usr/bin/tool https://example.com/tool
RUN cd /tmp && wget https://example.com/b.tgz && tar xf b.tgz && rm -f *.tgz
RUN --mount=type=tmpfs,target=/tmp curl -o /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz
