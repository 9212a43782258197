FROM ubuntu:24.04
# it starts containers itself
RUN apt-get install -y docker-ce nvidia-container-toolkit
