FROM alpine:3.22
RUN apk add --no-cache git
RUN apk --no-cache add git && apk upgrade --no-cache
RUN apk add --no-cache curl \
     bash
