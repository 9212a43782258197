FROM alpine:3.22
RUN make && cd /tmp && ls
RUN mkdir /a && [|cd /a|] && make
