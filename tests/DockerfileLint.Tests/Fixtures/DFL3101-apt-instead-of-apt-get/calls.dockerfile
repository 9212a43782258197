FROM debian:13
RUN [|apt|] update && apt install -y curl && rm -rf /var/lib/apt/lists/*
RUN sudo /usr/bin/apt remove -y curl
RUN [|apt|] list --installed
ONBUILD RUN apt install -y git
