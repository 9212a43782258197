FROM debian:12
COPY install.sh /opt/
COPY <<EOF /opt/install.sh
apt-get install -y --no-install-recommends less
EOF
RUN [|apt-get update|] && apt-get install -y --no-install-recommends curl
RUN sh /opt/install.sh
