FROM debian:12
ENV TOOL_VERSION=1.2.3
RUN [|curl -fsSL -O https://example.com/tool_${TOOL_VERSION}.tar.gz|]
# It has one folder.
RUN tar -xzf tool_${TOOL_VERSION}.tar.gz -C /opt
RUN chmod +x /opt/tool/bin/run
CMD ["/opt/tool/bin/run"]
