FROM alpine:3.22
RUN apk add --no-cache \
  curl \
  git \
  && echo done
CMD ["x"]
