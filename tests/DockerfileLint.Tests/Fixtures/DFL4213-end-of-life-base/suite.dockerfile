FROM golang:1.14-buster AS build
RUN go build -o /a .
FROM [|docker.io/library/python:3.13-slim-buster|] AS base
FROM base
COPY --from=build /a /a
