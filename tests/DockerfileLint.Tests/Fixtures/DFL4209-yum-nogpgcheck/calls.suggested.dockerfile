FROM fedora:43
RUN dnf install -y a && yum -y update && zypper -n install b
