arg TAG=3.22
FROM alpine:$TAG
[|run|] apk add --no-cache curl
[|Env|] A=1
COPY a /a
[|onbuild|] RUN true
CMD ["curl"]
