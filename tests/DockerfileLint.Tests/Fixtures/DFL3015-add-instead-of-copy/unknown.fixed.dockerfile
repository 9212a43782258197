FROM scratch
ADD rootfs /
COPY Makefile src/main.rs /src/
ADD src bin/tool.bin /src/
COPY conf/ Makefile main.rs /src/
