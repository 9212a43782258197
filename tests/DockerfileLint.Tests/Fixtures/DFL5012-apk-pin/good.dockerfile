FROM alpine:3.22
RUN apk add --no-cache "git>2" curl~8 make=4.4.1-r3 ./a.apk && apk del .build
