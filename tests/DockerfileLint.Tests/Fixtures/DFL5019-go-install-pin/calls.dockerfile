FROM golang:1.26
RUN go install [|example.org/tools/cmd/tool|]
RUN go install [|example.org/tools/cmd/tool@latest|]
