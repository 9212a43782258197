FROM debian:12
ARG VERSION
RUN curl -fsSLO https://example.com/a-${VERSION}.tgz && tar -xzf a-${VERSION}.tgz && rm a-${VERSION}.tgz
RUN curl -fsSLO https://example.com/b-${VERSION}.tgz && tar -xzf b-${VERSION}.tgz && rm -f *.tgz
RUN cd /tmp && curl -fsSLO https://example.com/c-${VERSION}.tgz && tar -xzf c-${VERSION}.tgz && rm -rf /tmp/*
RUN curl -fsSLO https://example.com/d-${VERSION}.tgz && tar -xzf other-${VERSION}.tgz
RUN curl -fsSLO https://example.com/$(uname -m).tgz && tar -xzf $(uname -m).tgz
RUN curl -fsSLO https://example.com/e-${VERSION:-1}.tgz && tar -xzf e-${VERSION:-1}.tgz
RUN wget "https://example.com/f.tgz?raw=1" && tar -xzf f.tgz && rm f.tgz
