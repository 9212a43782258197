FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y --no-install-recommends \
  curl \
  git \
    && rm -rf /var/lib/apt/lists/*
EOF
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends git
rm -rf /var/lib/apt/lists/*
EOF
RUN <<EOF
apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
EOF
CMD ["x"]
