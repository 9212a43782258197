FROM debian:13
RUN [|cd app|]
RUN mkdir -p /src && [|cd /src|]
run [|cd "/a b"|]
