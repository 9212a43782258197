FROM scratch AS files
LABEL purpose=files
FROM files AS more
ENV A=b
FROM scratch AS triggers
ONBUILD COPY config /config
FROM triggers AS triggered
FROM files AS full
COPY config /config
FROM full AS fuller
FROM alpine:3.22
COPY --from=[|more|] /config /config
COPY --from=triggered /config /triggered
COPY --from=fuller /config /fuller
CMD ["cat", "/config"]
