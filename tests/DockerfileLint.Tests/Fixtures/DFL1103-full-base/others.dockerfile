FROM ghcr.io/x/node:22
