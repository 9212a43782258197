FROM debian:13
LABEL maintainer=me org.opencontainers.image.base.name=a my-key=b my_key=c
