FROM scratch AS files
COPY config /config
FROM scratch AS empty
FROM alpine:3.22
COPY --from=files /config /config
COPY --from=empty / /nothing
CMD ["cat", "/config"]
