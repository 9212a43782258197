FROM fedora:42
RUN dnf install -y git && dnf clean all
