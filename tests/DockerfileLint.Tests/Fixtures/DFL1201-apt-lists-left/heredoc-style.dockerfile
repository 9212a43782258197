FROM debian:12
RUN <<EOF
[|apt-get update|]
apt-get install -y --no-install-recommends \
  curl \
  git
EOF
RUN <<EOF
set -e
[|apt-get update|]
apt-get install -y --no-install-recommends git
EOF
RUN <<EOF
[|apt-get update|] && apt-get install -y --no-install-recommends git
EOF
CMD ["x"]
