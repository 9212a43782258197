FROM ubuntu:24.04
RUN apt-get update && apt-get install -y software-properties-common
RUN add-apt-repository ppa:ondrej/php && apt-get update && apt-get upgrade -y
