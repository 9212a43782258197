FROM alpine:3.22
COPY data/model.bin /app/data/model.bin
COPY . /app/
