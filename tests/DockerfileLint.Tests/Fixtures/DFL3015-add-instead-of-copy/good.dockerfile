FROM alpine:3.22
ARG FILE
COPY . /app
ADD a.tar.gz /
ADD root.tgz a.txt /
ADD https://example.org/a.txt /
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/b.txt /
ADD git@github.com:example/project.git /src
ADD $FILE /
ADD data.gz rootfs.* /data/
