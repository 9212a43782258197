FROM alpine:3.22 AS \
# remark \

# more
build
ENV A=1 \

    B=2
CMD ["sh"]

