FROM alpine
RUN [|apk upgrade --no-cache|] && apk add --no-cache rsync
ENTRYPOINT ["rsync"]
