# REGISTRY is where the images are
ARG REGISTRY=docker.io

# build makes the program
FROM golang:1.26 AS build
# a note
#
ARG TESTS=all
# MORE says more
ARG OTHER=a MORE=none
# a comment of an instruction
RUN go build -o /app .

FROM alpine:3.22
