FROM fedora:43
RUN [|dnf install --setopt=install_weak_deps=False curl|] && [|dnf upgrade|]
FROM mcr.microsoft.com/azurelinux/base/core:3.0
RUN [|tdnf install curl|]
