FROM alpine:3.22
LABEL [|version=1|] vendor=Example
LABEL version=2
LABEL [|description=one|]
LABEL "description"=two
CMD ["sh"]
