FROM debian:12-slim
COPY --chown=1:1 . /a
RUN chown -R 1:1 [|/a|]
CMD ["/a/run"]
