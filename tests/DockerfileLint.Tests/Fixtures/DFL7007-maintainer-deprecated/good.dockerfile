FROM alpine:3.22
LABEL maintainer="A. Person" org.opencontainers.image.authors="A. Person"
