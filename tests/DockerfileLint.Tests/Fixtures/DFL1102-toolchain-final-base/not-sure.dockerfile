FROM golang:1.25
ENTRYPOINT ["make", "start"]
