FROM fedora:42
RUN dnf install -y git && dnf clean all
[|RUN|] dnf install -y jq && dnf clean all
COPY a /a
RUN echo a > /b
[|RUN|] curl -fsSL -o /tmp/a.sh https://example.com/a.sh
[|RUN|] sh /tmp/a.sh && rm /tmp/a.sh
CMD ["git"]
