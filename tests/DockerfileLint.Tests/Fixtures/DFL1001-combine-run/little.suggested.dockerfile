FROM fedora:42
RUN dnf install -y git && \
    dnf install -y jq && dnf clean all
COPY a /a
RUN echo a > /b && \
    curl -fsSL -o /tmp/a.sh https://example.com/a.sh && \
    sh /tmp/a.sh && rm /tmp/a.sh
CMD ["git"]
