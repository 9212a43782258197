# the registry
#
ARG REGISTRY=docker.io

# builds the program
#
FROM golang:1.26 AS build
# which tests
#
ARG TESTS=all MORE=none
RUN go build -o /app .

# not named
FROM alpine:3.22
COPY --from=build /app /app
