FROM fedora:43
RUN dnf install -y --setopt=install_weak_deps=False nginx && dnf clean all
RUN echo install_weak_deps=False >> /etc/dnf/dnf.conf && dnf install -y curl
