from alpine:3.22
run apk add --no-cache curl
copy a /a
cmd ["curl"]
