FROM fedora:43
RUN dnf install -y curl-8.15.0 @development-tools && dnf module install -y nodejs:22
