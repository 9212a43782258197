FROM debian:13
RUN gpg --batch --keyserver keyserver.ubuntu.com --recv-keys 0xABCDEF0123456789
RUN gpg --batch --keyserver keys.openpgp.org --recv-keys 0x1 \
    || gpg --batch --keyserver ha.pool.sks-keyservers.net --recv-keys 0x1
