FROM debian:13
RUN [|apt-get update|]
RUN apt-get install -y curl
FROM alpine:3.22
RUN [|apk update|]
FROM fedora:43
RUN [|["dnf", "makecache"]|]
