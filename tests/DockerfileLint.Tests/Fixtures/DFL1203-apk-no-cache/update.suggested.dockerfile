FROM alpine:3.22
RUN apk update --no-cache && apk add --no-cache git
RUN apk --no-cache add git && apk upgrade --no-cache
RUN apk update --no-cache \
  && apk add --no-cache -U curl \
     bash
