arg TAG=3.22
FROM alpine:$TAG
ONBUILD run true
CMD ["sh"]
