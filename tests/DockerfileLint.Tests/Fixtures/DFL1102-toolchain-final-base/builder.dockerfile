FROM golang:1.25
RUN go install golang.org/x/tools/cmd/stringer@latest
