from alpine:3.22
run apk add --no-cache curl
[|COPY|] a /a
cmd ["curl"]
