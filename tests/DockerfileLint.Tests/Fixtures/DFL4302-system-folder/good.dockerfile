FROM debian:13
WORKDIR /development
VOLUME /dev/shm /system
