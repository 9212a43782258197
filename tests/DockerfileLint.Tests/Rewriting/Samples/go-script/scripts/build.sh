#!/bin/sh
set -e
cd "$(dirname "$0")/.."
export CGO_ENABLED=0
go build -o /tmp/server ./cmd/server
install -m 755 /tmp/server /usr/local/bin/server
