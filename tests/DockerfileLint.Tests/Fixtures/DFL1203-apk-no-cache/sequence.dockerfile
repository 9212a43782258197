FROM alpine:3.22
RUN [|apk update|] ; \
    apk add --no-cache gcompat ; \
    apk add --no-cache bash ; \
    mkdir -p /opt/app
CMD ["x"]
