FROM alpine:3.22
ENV HOME=/root GREETING="hello world"
LABEL version=1.0
CMD ["sh"]
