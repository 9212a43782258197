FROM scratch
COPY rootfs /
COPY Makefile src/main.rs /src/
COPY src bin/tool.bin /src/
COPY conf/ Makefile main.rs /src/
