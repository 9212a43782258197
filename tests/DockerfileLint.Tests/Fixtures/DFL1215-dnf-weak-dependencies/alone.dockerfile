FROM fedora:43
RUN dnf install -y tar gzip && dnf clean all
