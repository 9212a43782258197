FROM alpine:3.22
RUN apk add --no-cache \
    curl \
    # a comment
    git
ENV A=1 \
 B=2
ONBUILD RUN true \
  && false
CMD ["sh"]
