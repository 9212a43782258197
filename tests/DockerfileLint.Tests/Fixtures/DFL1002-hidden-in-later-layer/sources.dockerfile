FROM debian:13
COPY a.bin b.bin /tmp/
RUN install /tmp/a.bin /tmp/b.bin /usr/bin/
WORKDIR /x
RUN rm -rf [|/tmp/*|] && touch /x/y
