FROM alpine:3.22

# Fetch the index.
RUN [|apk update|]

RUN apk update && echo fetched
RUN apk update && mkdir /data && apk add curl
CMD ["curl", "https://example.com"]
