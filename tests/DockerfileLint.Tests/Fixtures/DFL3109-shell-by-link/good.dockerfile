FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN ln -s /usr/bin/python3 /usr/bin/python && ln -sf dash /bin/sh
