FROM --platform=linux/amd64 [|docker.io/library/golang:1.25|] AS base
FROM base
RUN go install ./...
ENTRYPOINT app --serve
