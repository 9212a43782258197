FROM fedora:41
RUN dnf install -y a && \
    dnf install -y b && \
    dnf clean all
CMD ["x"]
