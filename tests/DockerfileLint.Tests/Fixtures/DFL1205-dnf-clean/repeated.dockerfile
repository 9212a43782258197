FROM fedora:41
RUN dnf install -y a && \
    dnf clean all && \
    [|dnf install -y b|]
CMD ["x"]
