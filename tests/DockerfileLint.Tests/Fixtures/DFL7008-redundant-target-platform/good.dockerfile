FROM --platform=$BUILDPLATFORM alpine:3.22 AS a
FROM --platform=${TARGETPLATFORM:-linux/amd64} alpine:3.22
FROM a
