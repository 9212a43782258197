FROM debian:12
RUN [|apt-get update|]
RUN apt-get -o Debug=1 install -y curl
