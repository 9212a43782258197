FROM alpine:3.22
RUN apk add --no-cache [|gcc|] musl-dev libffi-dev make && pip install cffi
CMD ["python", "x.py"]
