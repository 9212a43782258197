FROM alpine:3.22.1
