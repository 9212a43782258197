FROM alpine:3.22
RUN apk add --no-cache \
    # a comment
    curl \
    git
RUN <<EOF
true

false
EOF
CMD ["sh"]

FROM alpine:3.22
RUN apk add --no-cache \
    curl \

# The next instruction.
RUN curl --version

CMD ["sh"] \

