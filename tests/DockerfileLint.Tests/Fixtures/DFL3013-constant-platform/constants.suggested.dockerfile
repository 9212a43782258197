FROM golang:1.26 AS build
FROM alpine:3.22
CMD ["sh"]
