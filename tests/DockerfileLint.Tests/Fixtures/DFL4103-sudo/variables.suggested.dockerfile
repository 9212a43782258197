FROM debian:13
RUN CC=clang make install
FROM debian:13
RUN A=1 B="$C" make
FROM debian:13
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y curl
FROM debian:13
RUN A=1 sudo make
FROM debian:13
RUN sudo A=1 B=$A make
FROM debian:13
RUN sudo PATH=/opt/bin:$PATH make
FROM debian:13
RUN sudo A=~/x make
FROM debian:13
RUN sudo "A=1" make
FROM debian:13
RUN sudo >/log make
FROM debian:13
RUN sudo cd /opt && make
FROM debian:13
RUN sudo \
    # as root
    make
