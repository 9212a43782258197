FROM debian:13-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsS https://example.com/install.sh | php
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsS https://example.com/a.tar | tar x
RUN { echo a; echo b; } | tee /etc/c
