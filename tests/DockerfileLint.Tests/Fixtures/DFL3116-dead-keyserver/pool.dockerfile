FROM debian:13
RUN gpg --batch --keyserver [|hkp://ha.pool.sks-keyservers.net:80|] --recv-keys 0xABCDEF0123456789
RUN apt-key adv --keyserver [|pool.sks-keyservers.net|] --recv-keys 0xABCDEF0123456789
