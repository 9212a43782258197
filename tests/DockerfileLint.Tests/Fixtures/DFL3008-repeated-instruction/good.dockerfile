FROM alpine:3.22 AS base
CMD ["a"]

FROM base
ONBUILD CMD ["x"]
ONBUILD CMD ["y"]
CMD ["b"]
ENTRYPOINT ["c"]
