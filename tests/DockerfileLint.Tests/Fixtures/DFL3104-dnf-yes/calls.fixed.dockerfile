FROM fedora:43
RUN dnf install -y --setopt=install_weak_deps=False curl && dnf upgrade -y
FROM mcr.microsoft.com/azurelinux/base/core:3.0
RUN tdnf install -y curl
