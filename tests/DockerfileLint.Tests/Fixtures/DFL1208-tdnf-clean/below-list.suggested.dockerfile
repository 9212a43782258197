FROM mcr.microsoft.com/azurelinux/base/core:3.0
RUN tdnf install -y \
        gcc \
        make \
    && tdnf clean all
RUN echo one > /one \
    && echo two > /two
CMD ["make"]
