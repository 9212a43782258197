FROM debian:13
RUN wget [|http://nginx.org/a.tgz|] [|http://archive.apache.org/b.tgz|] [|http://archive.ubuntu.com/c.deb|]
