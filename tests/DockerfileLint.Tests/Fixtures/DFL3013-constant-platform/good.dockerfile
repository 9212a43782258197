ARG PLATFORM=linux/amd64
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
FROM --platform=linux/amd64 alpine:3.22 AS build-amd64
FROM --platform=linux/amd64 alpine:3.22 AS linux
FROM --platform=$PLATFORM alpine:3.22
CMD ["sh"]
