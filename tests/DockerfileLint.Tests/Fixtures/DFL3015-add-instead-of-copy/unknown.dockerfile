FROM scratch
[|ADD|] rootfs /
[|ADD|] Makefile src/main.rs /src/
ADD src bin/tool.bin /src/
ADD conf/ Makefile main.rs /src/
