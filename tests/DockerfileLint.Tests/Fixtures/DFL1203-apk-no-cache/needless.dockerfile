FROM alpine:3.22
RUN apk update && apk upgrade && [|apk add bash curl|]
RUN apk add --update \
      git \
      vim
RUN apk update && apk add -U tar && echo done
RUN apk update
CMD ["x"]
