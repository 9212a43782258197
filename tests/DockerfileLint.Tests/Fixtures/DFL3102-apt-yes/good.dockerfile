FROM debian:13
ARG OPTIONS
RUN apt-get update && apt-get -y install a && apt-get install -qq b && apt-get -qyy install c
RUN apt-get install --assume-yes d; apt-get install -q -q e
RUN yes | apt-get install g && apt-get install h < /answers
RUN apt-get install $OPTIONS i; apt-get -s install j; apt-get install; apt-get clean
