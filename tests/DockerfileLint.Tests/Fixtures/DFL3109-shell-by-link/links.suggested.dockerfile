FROM debian:13
SHELL ["/bin/bash", "-c"]
SHELL ["/bin/bash", "-c"]
RUN ln -sf /bin/bash /bin/sh && apt-get update
