FROM alpine:3.22
RUN apk upgrade --no-cache && apk add --no-cache bash curl
RUN apk add --no-cache \
      git \
      vim
RUN apk add --no-cache tar && echo done
CMD ["x"]
