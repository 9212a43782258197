FROM debian:12-slim
RUN <<EOF
set -e
[|apt-get update|]
  apt-get install -y --no-install-recommends curl \
      wget
EOF
