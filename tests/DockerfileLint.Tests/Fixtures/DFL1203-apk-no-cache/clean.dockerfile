FROM alpine:3.22 AS build
RUN apk add git
FROM alpine:3.22
RUN apk add git && rm -rf /var/cache/apk/*
RUN --mount=type=cache,target=/var/cache/apk apk add git
RUN apk add --no-network --virtual .rundeps ./a.apk
