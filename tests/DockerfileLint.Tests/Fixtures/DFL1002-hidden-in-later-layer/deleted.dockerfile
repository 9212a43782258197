FROM debian:12
COPY tool.tar.gz /tmp/
RUN tar -xzf /tmp/tool.tar.gz -C /opt
RUN rm /tmp/tool.tar.gz
RUN curl -fsSL -o /opt/setup.sh https://example.com/setup.sh
WORKDIR /x
RUN rm -f [|/opt/setup.sh|]
