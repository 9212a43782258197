FROM debian:12 AS build
RUN apt-get upgrade -y
FROM debian:12
RUN apt-get install --only-upgrade -y openssl
RUN apk upgrade openssl
RUN yum update -y openssl
FROM scratch
