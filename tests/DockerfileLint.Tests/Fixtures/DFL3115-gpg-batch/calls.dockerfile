FROM debian:13
RUN [|gpg|] --keyserver hkps://keys.openpgp.org --recv-keys 0xABCDEF0123456789 \
    && [|gpg|] --verify a.asc a
