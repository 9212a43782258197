FROM debian:12 AS build
RUN apt-get install -y gcc
FROM alpine:3.22
RUN apk add --no-cache --virtual .build gcc && make && apk del .build
RUN apk add curl
CMD ["x"]
