FROM debian:13
RUN apt-get update \
 && apt-get install -y curl \
      git \
 && DEBIAN_FRONTEND=noninteractive apt-get -q upgrade -y
RUN sudo apt-get remove -y --purge git
RUN ["apt-get", "install", "git"]
RUN aptitude install -y git
ONBUILD RUN apt-get install -y git
