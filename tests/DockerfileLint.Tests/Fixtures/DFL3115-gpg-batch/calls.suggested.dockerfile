FROM debian:13
RUN gpg --batch --keyserver hkps://keys.openpgp.org --recv-keys 0xABCDEF0123456789 \
    && gpg --batch --verify a.asc a
