FROM alpine:3.22
RUN apk add --no-cache --virtual .build [|curl|] git=2.49.1-r0
