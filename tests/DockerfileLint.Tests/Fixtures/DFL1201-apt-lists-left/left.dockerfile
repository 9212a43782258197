FROM debian:12
RUN [|apt-get update|] && apt-get install -y curl
RUN [|apt-get update|] \
    # tools
 && apt-get install -y git \
 && echo done
