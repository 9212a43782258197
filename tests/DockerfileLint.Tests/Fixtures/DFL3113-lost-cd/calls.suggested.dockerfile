FROM debian:13
WORKDIR app
RUN mkdir -p /src && cd /src
run cd "/a b"
