FROM debian:12
RUN git clone --depth 1 https://github.com/x/y.git /opt/y
RUN git clone https://github.com/x/z && cd z && git checkout v1.2
