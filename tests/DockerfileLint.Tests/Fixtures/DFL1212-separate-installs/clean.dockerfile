FROM debian:12
RUN apt-get install -y a && apt-get install -y b
RUN apt-get install -y c
RUN apt-get install -y d
RUN ls
