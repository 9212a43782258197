FROM debian:12
RUN [|git clone https://github.com/x/y.git \
    /opt/y|]
