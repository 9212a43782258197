FROM ubuntu:22.04
RUN apt-get update && apt-get install -y curl gnupg && rm -rf /var/lib/apt/lists/* \
    && curl -fsSL https://example.com/tool.tar.gz | tar -xz -C /usr/local \
    && apt-get purge --auto-remove -y curl gnupg
CMD ["tool"]
