FROM golang:1.27 AS build
FROM example.org/team/image:latest
