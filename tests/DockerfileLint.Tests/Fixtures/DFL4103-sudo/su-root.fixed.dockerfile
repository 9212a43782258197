FROM debian:13
RUN su -c "make"
FROM debian:13
RUN su - root -c "make"
FROM debian:13
RUN gosu root sudo make
