FROM debian:13
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN sudo /usr/bin/apt-get remove -y curl
RUN apt list --installed
ONBUILD RUN apt-get install -y git
