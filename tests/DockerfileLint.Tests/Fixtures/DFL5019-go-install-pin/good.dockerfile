FROM golang:1.26
RUN go install example.org/tools/cmd/tool@v1.2.3 && go install ./... && go install std && go build example.org/a
