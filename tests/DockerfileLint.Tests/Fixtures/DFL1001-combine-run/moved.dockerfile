FROM fedora:42
COPY tool.tar.xz /tmp/
RUN tar -xf /tmp/tool.tar.xz -C /opt
[|RUN|] mv "/opt/tool-$(uname -m)" /usr/local/tool
CMD ["/usr/local/tool/bin/tool"]
