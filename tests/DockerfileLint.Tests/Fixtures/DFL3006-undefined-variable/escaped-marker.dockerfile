FROM debian:13-slim
COPY <<\EOF /etc/example.sh
echo "$HOSTNAME"
EOF
