FROM alpine:3.22
RUN adduser -D app && addgroup app dialout
USER [|app:app|]
CMD ["id"]
