[|FROM|] golang:1.25
RUN go build
FROM debian:12
CMD ["/app"]
