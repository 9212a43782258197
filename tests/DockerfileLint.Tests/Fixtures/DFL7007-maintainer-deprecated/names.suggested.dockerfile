FROM alpine:3.22
LABEL org.opencontainers.image.authors="A. Person <a@example.com>"
label org.opencontainers.image.authors="B. Person"
LABEL org.opencontainers.image.authors="C \"the \$boss\" \\d"
MAINTAINER D. \
  Person
ONBUILD MAINTAINER E. Person
