FROM debian:13-slim AS tools
RUN apt-get install -y vim
FROM debian:13-slim
RUN apt-get install -y texinfo && make && apt-get purge -y texinfo
RUN apt-get install -y nginx less
CMD ["nginx"]
