FROM debian:13
RUN apt-get install -y a && apt-get install b
