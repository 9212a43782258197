FROM mcr.microsoft.com/azurelinux/base/core:3.0 AS build
RUN tdnf install -y git
FROM mcr.microsoft.com/azurelinux/base/core:3.0
RUN tdnf install -y git && tdnf clean all
RUN --mount=type=cache,target=/var/cache/tdnf tdnf install -y git
