FROM debian:13
RUN [|cd /src|] && make
RUN mkdir /a && cd /a && touch b
