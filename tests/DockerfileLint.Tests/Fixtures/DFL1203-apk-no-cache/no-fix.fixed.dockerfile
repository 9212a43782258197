FROM alpine:3.22
RUN apk add --no-cache git || true && echo x
RUN apk add --no-cache git; echo done &
