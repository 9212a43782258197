FROM alpine:3.22
RUN touch /a && \
    # Why.
    touch /b
RUN <<EOF
touch /c

touch /d
EOF
RUN apk add --no-cache curl \

RUN apk add --no-cache git
CMD ["sh"] \

