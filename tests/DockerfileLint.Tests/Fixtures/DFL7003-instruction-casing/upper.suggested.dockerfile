arg TAG=3.22
FROM alpine:$TAG
RUN apk add --no-cache curl
ENV A=1
COPY a /a
ONBUILD RUN true
CMD ["curl"]
