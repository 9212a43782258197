FROM golang:1.26 AS build
FROM node:22 AS [|Build|]
FROM alpine:3.22 AS final
COPY --from=build /a /a
