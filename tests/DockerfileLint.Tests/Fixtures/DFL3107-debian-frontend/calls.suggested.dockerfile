FROM debian:13
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata && rm -rf /var/lib/apt/lists/*
RUN sudo apt-get upgrade -y
