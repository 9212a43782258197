FROM alpine:3.22 AS one
LABEL version=1
FROM one
LABEL version=2 Version=3
CMD ["sh"]
