FROM golang:1.25
COPY . .
CMD go run .
