FROM alpine:3.22
RUN apk add --no-cache gcompat ; \
    apk add --no-cache bash ; \
    mkdir -p /opt/app
CMD ["x"]
