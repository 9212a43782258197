FROM debian:13
WORKDIR /src
RUN cd /a && make && cd ..
RUN (cd /a)
RUN cd $DIR
