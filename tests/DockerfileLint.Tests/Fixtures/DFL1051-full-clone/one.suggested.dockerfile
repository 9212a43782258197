FROM debian:12
RUN git clone --depth 1 https://github.com/x/y.git \
    /opt/y
