FROM fedora:43
RUN [|dnf install -y nginx|] && dnf clean all
