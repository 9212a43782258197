FROM alpine:3.22

RUN echo fetched
RUN mkdir /data && apk add --no-cache curl
CMD ["curl", "https://example.com"]
