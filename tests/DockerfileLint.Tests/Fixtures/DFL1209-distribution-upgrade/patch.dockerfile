FROM alpine:3.22.1
RUN [|apk upgrade --no-cache|]
