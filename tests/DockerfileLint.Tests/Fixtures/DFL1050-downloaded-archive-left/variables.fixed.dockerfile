FROM debian:12
ARG VERSION
ARG KEY=1.2
RUN curl -fsSLO https://example.com/v${VERSION}/tool_${VERSION}_linux.tgz && tar -xzf tool_${VERSION}_linux.tgz && rm tool_${VERSION}_linux.tgz
RUN curl -fsSL -o /tmp/key-$KEY.tgz "https://example.com/key.tgz" && tar -xzf "/tmp/key-${KEY}.tgz" -C /opt && rm /tmp/key-${KEY}.tgz
RUN curl -O "https://example.com/font-${VERSION}.zip?raw=1" && \
    unzip font-$VERSION.zip && \
    rm /font-${VERSION}.zip
RUN wget -O lib-$VERSION.zip https://example.com/lib.zip
RUN unzip lib-$VERSION.zip && rm lib-$VERSION.zip
RUN arch=$(uname -m) && curl -o /tmp/x-$arch.tgz https://example.com/x.tgz && tar -xzf /tmp/x-$arch.tgz
