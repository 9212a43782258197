FROM alpine:3.22
RUN true
COPY a /a
CMD ["curl"]
