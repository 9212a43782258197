FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends systemd && rm -rf /var/lib/apt/lists/*
RUN systemctl enable ssh
CMD ["/sbin/init"]
