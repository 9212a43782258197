FROM rockylinux:9
RUN dnf -y install epel-release
RUN dnf -y upgrade
