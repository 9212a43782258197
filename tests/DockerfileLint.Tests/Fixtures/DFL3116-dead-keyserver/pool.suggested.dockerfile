FROM debian:13
RUN gpg --batch --keyserver hkp://keyserver.ubuntu.com:80 --recv-keys 0xABCDEF0123456789
RUN apt-key adv --keyserver keyserver.ubuntu.com --recv-keys 0xABCDEF0123456789
