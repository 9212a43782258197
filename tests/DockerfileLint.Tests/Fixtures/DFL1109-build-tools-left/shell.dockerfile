FROM debian:13
RUN apt-get install -y gcc
CMD ["/bin/bash"]
