FROM golang:1.26 AS tools
COPY go.mod go.sum ./
RUN go install example.org/tools/cmd/tool

FROM golang:1.26 AS mounted
RUN --mount=type=bind,source=go.mod,target=go.mod go install tool example.org/tools/cmd/tool

FROM golang:1.26 AS made
RUN go mod init example.org/app && go install example.org/tools/cmd/tool

FROM tools
RUN go install example.org/tools/cmd/other && go install [|example.org/tools/cmd/third@latest|]
COPY --from=mounted /go/bin /go/bin
COPY --from=made /go/bin /go/bin
