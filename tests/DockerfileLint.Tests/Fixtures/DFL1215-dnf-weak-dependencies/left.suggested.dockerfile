FROM fedora:43
RUN dnf install --setopt=install_weak_deps=False -y nginx && dnf clean all
