FROM debian:13
RUN su -c "[|sudo|] make"
FROM debian:13
RUN su - root -c "[|sudo|] make"
FROM debian:13
RUN gosu root [|sudo|] make
