FROM almalinux:9
RUN dnf module install -y [|nodejs|] && dnf clean all
RUN dnf module install -y nodejs:22 && dnf clean all
