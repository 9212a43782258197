FROM alpine:3.22
# how it is checked
HEALTHCHECK NONE
RUN true
ENTRYPOINT ["two"]

CMD ["c"]
