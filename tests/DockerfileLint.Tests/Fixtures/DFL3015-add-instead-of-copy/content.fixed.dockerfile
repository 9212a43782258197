FROM scratch
ADD rootfs /
ADD images/*.img /
FROM scratch
COPY src tool /src/
COPY conf/*.part /conf/
FROM scratch
ADD large /src/
ADD parts/*.part /src/
