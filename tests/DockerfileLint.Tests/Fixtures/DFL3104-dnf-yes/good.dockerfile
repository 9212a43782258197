FROM fedora:43
RUN dnf -y install curl && dnf upgrade -y && dnf clean all
RUN microdnf install -y git
