FROM debian:12
ADD https://example.org/strap.sh /tmp/strap.sh
RUN sh /tmp/strap.sh && rm /tmp/strap.sh
ADD [|https://example.org/tool.zip|] /tmp/
RUN unzip /tmp/tool.zip -d /opt && rm /tmp/tool.zip
