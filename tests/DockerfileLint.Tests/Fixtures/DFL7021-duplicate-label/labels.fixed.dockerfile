FROM alpine:3.22
LABEL vendor=Example
LABEL version=2
LABEL "description"=two
CMD ["sh"]
