FROM debian:12
ENV TOOL_VERSION=1.2.3
RUN curl -fsSL -O https://example.com/tool_${TOOL_VERSION}.tar.gz && \
    # It has one folder.
    tar -xzf tool_${TOOL_VERSION}.tar.gz -C /opt && \
    rm /tool_${TOOL_VERSION}.tar.gz
RUN chmod +x /opt/tool/bin/run
CMD ["/opt/tool/bin/run"]
