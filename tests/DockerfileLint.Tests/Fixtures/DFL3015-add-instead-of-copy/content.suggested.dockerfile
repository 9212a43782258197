FROM scratch
ADD rootfs /
ADD images/*.img /
FROM scratch
COPY src tool /src/
COPY conf/*.part /conf/
FROM scratch
COPY large /src/
COPY parts/*.part /src/
