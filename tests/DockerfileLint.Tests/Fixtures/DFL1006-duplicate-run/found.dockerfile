FROM debian:12
RUN apt-get update
ENV A=1
RUN apt-get install -y gcc
RUN apt-get update
RUN <<EOF
make
EOF
[|RUN|] <<EOF
make
EOF
