FROM debian:12
COPY install.sh /opt/
COPY <<EOF /opt/install.sh
apt-get install -y --no-install-recommends less
EOF
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN sh /opt/install.sh
