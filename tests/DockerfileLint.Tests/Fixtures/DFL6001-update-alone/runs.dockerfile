FROM debian:13
RUN apt-get update
RUN [|apt-get install -y curl|]

FROM debian:13
RUN apt-get update -q
COPY a.list /etc/apt/sources.list.d/
# What the program needs.
RUN useradd app && [|apt-get install -y curl git|]

FROM debian:13
RUN apt-get update && useradd app
RUN [|apt-get install -y curl|]
RUN apt-get install -y git

FROM debian:13
RUN apt-get update
RUN python3 setup.py
RUN [|apt-get upgrade -y|]

FROM debian:13
RUN apt-get update
RUN test -f /a || [|apt-get install -y curl|]

FROM archlinux:base
RUN pacman -Sy
RUN [|pacman -S --noconfirm git|]

FROM alpine:3.22
RUN [|apk update|]
RUN apk add curl

FROM alpine:3.22
RUN [|apk update|]

FROM fedora:43
RUN [|["dnf", "makecache"]|]
