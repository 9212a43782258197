FROM debian:13
WORKDIR /src
RUN (cd /a && make) && echo cd
CMD cd /a && make
