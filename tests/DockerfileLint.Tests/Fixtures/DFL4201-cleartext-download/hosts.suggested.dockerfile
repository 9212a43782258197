FROM debian:13
RUN wget https://nginx.org/a.tgz https://archive.apache.org/b.tgz http://archive.ubuntu.com/c.deb
