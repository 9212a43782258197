FROM alpine:3.22
RUN [|apk update|] && apk add --no-cache git
RUN apk --no-cache add git && apk upgrade --no-cache
RUN apk update \
  && apk add -U curl \
     bash
