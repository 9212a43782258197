FROM alpine:3.22
RUN [|apk add git|] || true && echo x
RUN apk add git; echo done &
