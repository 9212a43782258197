FROM alpine:3.22
[|CMD ["a"]|]
# how it is checked
[|HEALTHCHECK CMD ["check"]|]
[|ENTRYPOINT ["one"]|]
HEALTHCHECK NONE
RUN true
[|CMD ["b"]|]
ENTRYPOINT ["two"]

CMD ["c"]
