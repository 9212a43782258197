FROM debian:13
ARG VERSION
RUN apt-get update && apt-get install -y git=1:2.47.* ./a.deb /tmp/b.deb curl=$VERSION $PACKAGES && apt-get remove -y git
