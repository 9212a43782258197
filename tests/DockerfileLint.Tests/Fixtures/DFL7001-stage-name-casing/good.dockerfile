FROM golang:1.26 AS build-1.x_y
FROM BUILD-1.x_y
FROM alpine:3.22
