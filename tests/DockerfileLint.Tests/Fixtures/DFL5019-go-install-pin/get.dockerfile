FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go get [|example.org/tools/lint|]
RUN go get example.org/tools/lint@v1.4.0 ./...
RUN go run [|example.org/tools/gen@latest|]
RUN go run example.org/tools/gen
