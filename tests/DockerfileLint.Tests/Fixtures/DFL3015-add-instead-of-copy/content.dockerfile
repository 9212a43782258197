FROM scratch
ADD rootfs /
ADD images/*.img /
FROM scratch
[|ADD|] src tool /src/
ADD conf/*.part /conf/
FROM scratch
[|ADD|] large /src/
ADD parts/*.part /src/
