FROM scratch AS files
LABEL purpose=files
FROM alpine:3.22
COPY --from=[|files|] /config /config
CMD ["cat", "/config"]
